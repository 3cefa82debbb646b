import { Suspense } from 'react';
import { later } from '~/ui/later';
import { close, useOpened } from './opened';

const NewTask = later(() => import('~/task/create/NewTask'));
const QuickAdd = later(() => import('~/task/quick/QuickAdd'));
const NewProject = later(() => import('~/project/create/NewProject'));
const Find = later(() => import('~/find/Find'));
const Keys = later(() => import('../keys/Keys'));

// Who presses Ctrl K and writes on must not lose the first letters to the page: it is all there before anybody asks.
const IDLE = 1_500;
setTimeout(
  () => void Promise.allSettled([NewTask, QuickAdd, Find, NewProject, Keys].map((part) => part.preload())),
  IDLE,
);

/** Shows what was opened before the page. */
export function Stage() {
  const opened = useOpened();
  if (!opened) return null;
  return (
    <Suspense fallback={null}>
      {opened.kind === 'newTask' && <NewTask {...opened} onClose={close} />}
      {opened.kind === 'quickAdd' && <QuickAdd {...opened} onClose={close} />}
      {opened.kind === 'newProject' && <NewProject onClose={close} />}
      {opened.kind === 'find' && <Find text={opened.text} onClose={close} />}
      {opened.kind === 'keys' && <Keys onClose={close} />}
    </Suspense>
  );
}
