import type { Happened } from './frames';

export type ConnectionState =
  | { kind: 'live' }
  | { kind: 'catchingUp'; changes: number }
  | { kind: 'retrying'; at: number }
  | { kind: 'offline'; since: number };

/** What a connection tells its owner. */
export interface Ears {
  onEvent(event: Happened): void;
  onState(state: ConnectionState): void;
  /** The socket stands. `first`: for the first time, so that nothing was resumed. */
  onOpen(first: boolean): void;
  /** Too much was missed: everything has to be read anew. */
  onResync(): void;
  /** The session has ended. */
  onExpired(): void;
}
