import type { TaskCard, TaskStatus } from '~/api';
import { STATUSES } from '~/text';
import type { BoardState } from '../state/state';
import { positionAt } from './rank';

export interface Place {
  status: TaskStatus;
  /** Among the cards of the column, the moved one not counted. */
  index: number;
}

export function placeIn(board: BoardState, id: string): Place | undefined {
  const status = board.cards.get(id)?.status;
  return status && { status, index: board.columns[status].indexOf(id) };
}

/** What a card has to become to stand there; undefined where it stands already. */
export function moveTo(
  board: BoardState,
  id: string,
  place: Place,
): Pick<TaskCard, 'status' | 'position'> | undefined {
  const now = placeIn(board, id);
  if (!now || (now.status === place.status && now.index === place.index)) return undefined;
  const others = board.columns[place.status]
    .filter((other) => other !== id)
    .map((other) => board.cards.get(other) as TaskCard);
  const index = Math.max(0, Math.min(place.index, others.length));
  return { status: place.status, position: positionAt(others, index) };
}

/** A gap between cards as the eye counts, as a place where the card itself is not counted. */
export function placeOfGap(board: BoardState, id: string, status: TaskStatus, gap: number): Place {
  const now = placeIn(board, id);
  return { status, index: now?.status === status && now.index < gap ? gap - 1 : gap };
}

const STEPS: Record<string, [columns: number, rows: number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** Where an arrow leads from a card: its place moved, in whichever column follows. */
export function stepFrom(board: BoardState, id: string, key: string, rtl: boolean): Place | undefined {
  const now = placeIn(board, id);
  const step = STEPS[key];
  if (!now || !step) return undefined;
  const status = STATUSES[STATUSES.indexOf(now.status) + (rtl ? -step[0] : step[0])];
  return status && { status, index: Math.max(0, now.index + step[1]) };
}

/** The card that an arrow leads to: columns without cards are passed over. */
export function neighbour(board: BoardState, id: string, key: string, rtl: boolean): string | undefined {
  const now = placeIn(board, id);
  const step = STEPS[key];
  if (!now || !step) return undefined;
  if (step[0] === 0) return board.columns[now.status][now.index + step[1]];
  const way = rtl ? -step[0] : step[0];
  for (let at = STATUSES.indexOf(now.status) + way; STATUSES[at]; at += way) {
    const column = board.columns[STATUSES[at] as TaskStatus];
    if (column.length > 0) return column[Math.min(now.index, column.length - 1)];
  }
  return undefined;
}
