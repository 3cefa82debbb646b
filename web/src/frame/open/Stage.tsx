import { lazy, Suspense } from 'react';
import { close, useOpened } from './opened';

const newTask = () => import('~/task/create/NewTask');
const find = () => import('~/find/Find');

const NewTask = lazy(newTask);
const Find = lazy(find);
const NewProject = lazy(() => import('~/project/create/NewProject'));
const Keys = lazy(() => import('../keys/Keys'));

// Who presses Ctrl K and writes on must not lose the first letters to the page: both are there before anybody asks.
const IDLE = 1_500;
setTimeout(() => void Promise.allSettled([find(), newTask()]), IDLE);

/** Shows what was opened before the page. */
export function Stage() {
  const opened = useOpened();
  if (!opened) return null;
  return (
    <Suspense fallback={null}>
      {opened.kind === 'newTask' && <NewTask {...opened} onClose={close} />}
      {opened.kind === 'newProject' && <NewProject onClose={close} />}
      {opened.kind === 'find' && <Find text={opened.text} onClose={close} />}
      {opened.kind === 'keys' && <Keys onClose={close} />}
    </Suspense>
  );
}
