import { answer, api, type TaskCard, type TaskStatus } from '~/api';
import type { Filters } from '~/filter';

const PAGE = 200;
const MOST_PAGES = 50;

/** Reads one column of a board page by page, and hands on each as it comes. */
export async function readColumn(
  projectId: string,
  { status: wanted, sort: _, ...filters }: Filters,
  status: TaskStatus,
  signal: AbortSignal,
  onCards: (cards: TaskCard[]) => void,
): Promise<void> {
  if (wanted && !wanted.includes(status)) return onCards([]);
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = {
      ...filters,
      projectId,
      status: [status],
      sort: 'position' as const,
      view: 'card' as const,
    };
    const params = { query: { ...query, include: 'subtasks' as const, limit: PAGE, cursor } };
    const found = await answer(api.GET('/api/tasks', { params, signal }));
    onCards(found.items as TaskCard[]);
    cursor = found.nextCursor ?? undefined;
    if (!cursor) return;
  }
}
