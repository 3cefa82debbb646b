import { answer, api, type TaskCard, type TaskStatus } from '~/api';
import type { Filters } from '~/filter';

/** What fits on a screen comes first; the early script asks for the same. */
export const FIRST_PAGE = 30;
const PAGE = 200;
const MOST_PAGES = 50;

/** Reads one column of a board page by page, and hands on each as it comes. */
export async function readColumn(
  projectId: string,
  { status: wanted, sort: _, ...filters }: Filters,
  status: TaskStatus,
  signal: AbortSignal,
  onCards: (cards: TaskCard[], whole: boolean) => void,
): Promise<void> {
  if (wanted && !wanted.includes(status)) return onCards([], true);
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = {
      ...filters,
      projectId,
      status: [status],
      sort: 'position' as const,
      view: 'card' as const,
    };
    const params = {
      query: { ...query, include: 'subtasks' as const, limit: cursor ? PAGE : FIRST_PAGE, cursor },
    };
    const found = await answer(api.GET('/api/tasks', { params, signal }));
    cursor = found.nextCursor ?? undefined;
    onCards(found.items as TaskCard[], !cursor);
    if (!cursor) return;
  }
}
