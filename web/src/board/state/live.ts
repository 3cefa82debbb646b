import type { Task, TaskCard } from '~/api';
import { type Filters, passes } from '~/filter';
import type { Happened } from '~/live';
import type { BoardState, Change } from './state';

export function cardOf({ description, ...task }: Task): TaskCard {
  return { ...task, hasDescription: Boolean(description) } as TaskCard;
}

export interface Told extends Change {
  /** A search is on that only the server understands, and something changed that may belong to it. */
  unsure: boolean;
}

/** What a batch of events means for a board. */
export function tell(
  board: BoardState,
  events: Happened[],
  projectId: string,
  filters: Filters,
  me: string,
): Told {
  const known: [string, TaskCard | null][] = [];
  const arrived = new Set<string>();
  let unsure = false;
  for (const { key, data } of events) {
    if (!data.task || !/^task\.(created|updated|deleted)$/.test(key)) continue;
    const card = cardOf(data.task);
    const had = board.known.get(card.id);
    const fits = card.projectId === projectId ? passes(card, filters, me) : false;
    if (key === 'task.deleted' || fits === false) {
      if (had && had.version <= card.version) known.push([card.id, null]);
    } else if (fits === undefined && !had) {
      unsure = true;
    } else {
      known.push([card.id, card]);
      // Whoever changed it here sees no surprise in it.
      if ((!had || had.version < card.version) && !board.pending.has(card.id)) arrived.add(card.id);
    }
  }
  return { known, arrived, unsure };
}
