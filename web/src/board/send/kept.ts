import { own } from '~/api';
import type { Pending } from '../state/state';

const place = (projectId: string) => own(`waiting:${projectId}`);

/** Changes of cards that could not be sent yet, kept in the browser: a reload must not lose them. */
export function keepWaiting(projectId: string, pending: ReadonlyMap<string, Pending>): void {
  const waiting = [...pending]
    .filter(([, one]) => one.state !== 'refused')
    .map(([id, { patch }]) => [id, patch]);
  try {
    if (waiting.length > 0) localStorage.setItem(place(projectId), JSON.stringify(waiting));
    else localStorage.removeItem(place(projectId));
  } catch {
    // Storage is full or forbidden: they wait in memory alone.
  }
}

export function readWaiting(projectId: string): [string, Pending['patch']][] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place(projectId)) ?? '[]');
    return Array.isArray(kept) ? (kept as [string, Pending['patch']][]) : [];
  } catch {
    return [];
  }
}
