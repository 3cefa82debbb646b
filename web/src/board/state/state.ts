import type { Refused, TaskCard, TaskStatus } from '~/api';
import { STATUSES } from '~/text';
import { placeOf } from '../order/rank';

/** A change that a person made here and the server has not confirmed. */
export interface Pending {
  patch: Partial<Pick<TaskCard, 'status' | 'position' | 'priority' | 'assigneeId' | 'labels' | 'title'>>;
  since: number;
  /** sending, waiting for the connection, or refused: then it stays until the person decides. */
  state: 'sending' | 'waiting' | 'refused';
  refusal?: Refused;
}

/** A board as it is shown: what the server said, with what is pending laid over it. */
export interface BoardState {
  /** As the server has them. */
  known: ReadonlyMap<string, TaskCard>;
  pending: ReadonlyMap<string, Pending>;
  /** As shown, so with pending changes. */
  cards: ReadonlyMap<string, TaskCard>;
  columns: Readonly<Record<TaskStatus, readonly string[]>>;
  /** Came or changed live a moment ago. */
  arrived: ReadonlySet<string>;
  /** Columns whose first page has come. */
  loaded: ReadonlySet<TaskStatus>;
  /** Columns that were read to their end. */
  whole: ReadonlySet<TaskStatus>;
  /** Why it could not be read. */
  failure?: unknown;
}

const noColumns = () =>
  Object.fromEntries(STATUSES.map((status) => [status, []])) as unknown as BoardState['columns'];

export const emptyBoard: BoardState = {
  known: new Map(),
  pending: new Map(),
  cards: new Map(),
  columns: noColumns(),
  arrived: new Set(),
  loaded: new Set(),
  whole: new Set(),
};

export interface Change {
  /** What the server says now; null: gone from this board. */
  known?: [string, TaskCard | null][];
  /** What is pending now; null: nothing any more. */
  pending?: [string, Pending | null][];
  arrived?: ReadonlySet<string>;
  loaded?: TaskStatus;
  whole?: TaskStatus;
  failure?: unknown;
}

/** The board after changes, whatever they were: what is touched is taken out of its column and put in where it belongs. */
export function change(
  board: BoardState,
  { known = [], pending = [], arrived, loaded, whole, failure }: Change,
): BoardState {
  const next = {
    known: new Map(board.known),
    pending: new Map(board.pending),
    cards: new Map(board.cards),
    columns: { ...board.columns },
    arrived: arrived ?? board.arrived,
    loaded: loaded ? new Set(board.loaded).add(loaded) : board.loaded,
    whole: whole ? new Set(board.whole).add(whole) : board.whole,
    failure,
  };
  for (const [id, card] of known) put(next.known, id, newer(next.known.get(id), card));
  for (const [id, value] of pending) put(next.pending, id, value);
  const touched = new Set([...known, ...pending].map(([id]) => id));
  const gone = new Set<TaskStatus>();
  for (const id of touched) {
    const shown = board.cards.get(id);
    if (shown) gone.add(shown.status);
    const base = next.known.get(id);
    put(next.cards, id, base ? { ...base, ...next.pending.get(id)?.patch } : null);
  }
  for (const status of gone) next.columns[status] = next.columns[status].filter((id) => !touched.has(id));
  insert(next.columns, next.cards, touched);
  return next;
}

function insert(
  columns: Record<TaskStatus, readonly string[]>,
  cards: Map<string, TaskCard>,
  ids: Set<string>,
): void {
  for (const status of STATUSES) {
    const added = [...ids].map((id) => cards.get(id)).filter((card) => card?.status === status) as TaskCard[];
    if (added.length === 0) continue;
    const list = columns[status].map((id) => cards.get(id) as TaskCard);
    if (added.length > 50) {
      list.push(...added);
      list.sort((a, b) =>
        a.position < b.position ? -1 : a.position > b.position ? 1 : a.id < b.id ? -1 : 1,
      );
    } else for (const card of added) list.splice(placeOf(list, card), 0, card);
    columns[status] = list.map((card) => card.id);
  }
}

function put<T>(map: Map<string, T>, id: string, value: T | null): void {
  if (value === null) map.delete(id);
  else map.set(id, value);
}

/** What is told twice, or late, changes nothing. */
function newer(had: TaskCard | undefined, told: TaskCard | null): TaskCard | null {
  if (!had || !told || told.version >= had.version)
    return told && { ...told, subtasks: told.subtasks ?? had?.subtasks };
  return had;
}
