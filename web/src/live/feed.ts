import { answer, api, openSession } from '~/api';
import { Batches } from './batches';
import { Connection } from './connection';
import type { ConnectionState } from './ears';
import { readEvent } from './frames';

const PORTION = 200;

type Reset = () => void;

let state: ConnectionState = { kind: 'retrying', at: Date.now() };
const watchers = new Set<() => void>();
const resets = new Set<Reset>();
const reopened = new Set<() => void>();
let cursor: string | undefined;

export const batches = new Batches();

/** The state of the connection, for useSyncExternalStore. */
export const connectionStore = {
  subscribe(watcher: () => void) {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  },
  read: () => state,
};

/** Called when everything has to be read anew. */
export function onReset(reset: Reset): () => void {
  resets.add(reset);
  return () => resets.delete(reset);
}

/** Called each time the connection stands again: what waits can be sent. */
export function onReopened(listener: () => void): () => void {
  reopened.add(listener);
  return () => reopened.delete(listener);
}

function become(next: ConnectionState): void {
  state = next;
  for (const watcher of watchers) watcher();
}

const readAnew = () => {
  for (const reset of resets) reset();
};

const connection = new Connection({
  onEvent: (event) => batches.add(event),
  onState: become,
  onOpen(resumed) {
    if (!resumed) void catchUp();
    for (const listener of reopened) listener();
  },
  onResync: readAnew,
  onExpired: () => void openSession().catch(() => undefined),
});

/** Where the feed stands now. To be awaited before anything else is read, so that nothing is missed between the two. */
export async function markStart(): Promise<void> {
  cursor = (await answer(api.GET('/api/tasks/changes', { params: { query: { limit: 1 } } }))).nextCursor;
}

/** Opens the connection, and keeps it open for as long as the page lives. */
export function startLive(): void {
  connection.start();
  window.addEventListener('online', () => connection.nudge());
  window.addEventListener('offline', () => connection.cut());
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) connection.nudge();
  });
}

export const tryNow = () => connection.nudge();

/**
 * What happened between the first reading, or the last time that this was asked, and the moment when the socket stood: one that was cut
 * before it had told anything cannot be resumed.
 */
async function catchUp(): Promise<void> {
  let count = 0;
  try {
    for (let more = true; more && cursor; ) {
      const query: { since: string; limit: number } = { since: cursor, limit: PORTION };
      const changes = await answer(api.GET('/api/tasks/changes', { params: { query } }));
      for (const item of changes.items) {
        const event = readEvent(item as unknown as Record<string, unknown>);
        if (event) batches.add(event);
      }
      count += changes.items.length;
      cursor = changes.nextCursor;
      more = changes.more;
      if (more) become({ kind: 'catchingUp', changes: count });
    }
  } catch {
    await markStart().catch(() => undefined);
    readAnew();
  }
  if (state.kind === 'catchingUp') become({ kind: 'live' });
}
