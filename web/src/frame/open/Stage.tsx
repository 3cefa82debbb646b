import { lazy, Suspense } from 'react';
import { close, useOpened } from './opened';

const NewTask = lazy(() => import('~/task/create/NewTask'));
const NewProject = lazy(() => import('~/project/create/NewProject'));
const Find = lazy(() => import('~/find/Find'));
const Keys = lazy(() => import('../keys/Keys'));

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
