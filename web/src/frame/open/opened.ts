import { useSyncExternalStore } from 'react';
import type { TaskStatus } from '~/api';

/** What stands before the page. */
export type Opened =
  | { kind: 'find'; text?: string }
  | { kind: 'newTask'; projectId?: string; status?: TaskStatus; parentId?: string }
  | { kind: 'quickAdd'; projectId?: string }
  | { kind: 'newProject' }
  | { kind: 'keys' };

let opened: Opened | undefined;
const watchers = new Set<() => void>();

export function open(next: Opened | undefined): void {
  opened = next;
  for (const watcher of watchers) watcher();
}

export const close = () => open(undefined);

export function useOpened(): Opened | undefined {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => opened,
  );
}
