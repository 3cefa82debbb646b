import { useSyncExternalStore } from 'react';

/** What people choose for themselves in this browser, each kept under its name: language apart, which Lingui watches. */
export type Taste = 'theme' | 'keys' | 'dates';

const watchers = new Set<() => void>();

export const readTaste = (taste: Taste) => localStorage.getItem(taste);

export function keepTaste(taste: Taste, value: string): void {
  localStorage.setItem(taste, value);
  for (const watcher of watchers) watcher();
}

/** Calls whenever a taste changes, here or in another tab. */
export function onTaste(watcher: () => void): () => void {
  watchers.add(watcher);
  window.addEventListener('storage', watcher);
  return () => {
    watchers.delete(watcher);
    window.removeEventListener('storage', watcher);
  };
}

/** A taste for what is drawn: a function that reads it is called once alone, as React Compiler remembers what it gave. */
export function useTaste(taste: Taste): string | null {
  return useSyncExternalStore(onTaste, () => readTaste(taste));
}
