import { useSyncExternalStore } from 'react';

const small = matchMedia('(width < 760px)');

/** Whether the window is as narrow as a phone's; what can be done in CSS is done there. */
export function useSmall(): boolean {
  return useSyncExternalStore(
    (watcher) => {
      small.addEventListener('change', watcher);
      return () => small.removeEventListener('change', watcher);
    },
    () => small.matches,
  );
}
