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
  /** The socket stands. `resumed`: it takes up after the last event; else what happened until now has to be asked for. */
  onOpen(resumed: boolean): void;
  /** Too much was missed: everything has to be read anew. */
  onResync(): void;
  /** The session has ended. */
  onExpired(): void;
}
