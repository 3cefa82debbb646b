import { useSyncExternalStore } from 'react';

const STAYS = 8_000;

export interface Toast {
  id: number;
  text: string;
  /** Takes back what the toast tells of; also Ctrl Z, as long as it is there. */
  undo?: () => void;
}

let toasts: Toast[] = [];
let next = 1;
const watchers = new Set<() => void>();

function become(list: Toast[]): void {
  toasts = list;
  for (const watcher of watchers) watcher();
}

/** Says something that needs no answer. One at a time: the next takes its place. */
export function toast(text: string, undo?: () => void): void {
  const id = next++;
  become([{ id, text, undo }]);
  setTimeout(() => dismiss(id), STAYS);
}

export function dismiss(id: number): void {
  if (toasts.some((item) => item.id === id)) become(toasts.filter((item) => item.id !== id));
}

/** Undoes the last thing that can be. */
export function undoLast(): boolean {
  const last = toasts.findLast((item) => item.undo);
  if (!last) return false;
  dismiss(last.id);
  last.undo?.();
  return true;
}

export function useToasts(): Toast[] {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => toasts,
  );
}
