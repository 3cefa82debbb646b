import { answer, api, ifMatch, MERGE_PATCH, Refused, type Task, type TaskPatch } from '~/api';

const STALE = 412;
const MOST_TRIES = 5;

export type Outcome =
  | { kind: 'saved'; task: Task }
  /** Somebody else has changed the same field in the meantime. */
  | { kind: 'conflict'; theirs: Task };

/**
 * Changes a task as it stood at `base`. Who changed other fields in the meantime is no obstacle; who changed the same is a conflict.
 * Throws Refused for everything else.
 */
export async function changeTask(base: Task, patch: TaskPatch): Promise<Outcome> {
  let seen = base;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const params = { path: { id: base.id } };
    try {
      const headers = { ...MERGE_PATCH, ...ifMatch(seen.version) };
      const task = await answer(api.PATCH('/api/tasks/{id}', { params, headers, body: patch }));
      return { kind: 'saved', task: task as Task };
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== STALE) throw error;
      seen = (await answer(api.GET('/api/tasks/{id}', { params }))) as Task;
      if (clashes(base, seen, patch)) return { kind: 'conflict', theirs: seen };
    }
  }
  return { kind: 'conflict', theirs: seen };
}

/** Whether a field of the patch was changed to something else than the patch wants. */
export function clashes(base: Task, theirs: Task, patch: TaskPatch): boolean {
  return (Object.keys(patch) as (keyof TaskPatch & keyof Task)[]).some(
    (field) => !same(base[field], theirs[field]) && !same(theirs[field], patch[field]),
  );
}

export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
