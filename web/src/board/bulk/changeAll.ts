import { answer, api, type TaskPatch } from '~/api';

const MOST = 500;

/** Changes many tasks alike. What was refused stays as it was; `undo` takes back what was done. */
export async function changeAll(
  ids: string[],
  patch: TaskPatch,
): Promise<{ changed: number; undo: () => void }> {
  const calls: string[] = [];
  let changed = 0;
  for (let from = 0; from < ids.length; from += MOST) {
    const operations = ids.slice(from, from + MOST).map((id) => ({ op: 'update' as const, id, patch }));
    const done = await answer(api.POST('/api/tasks/bulk', { body: { operations } }));
    calls.push(done.bulkId);
    changed += done.results.filter((result) => result.problem === null).length;
  }
  // The board hears of it as of anybody's change.
  const undo = () => {
    for (const bulkId of calls)
      void answer(api.POST('/api/tasks/bulk/{bulkId}/undo', { params: { path: { bulkId } } }));
  };
  return { changed, undo };
}
