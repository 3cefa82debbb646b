import { answer, api, MERGE_PATCH, Refused, type Task, type TaskPatch } from '~/api';
import type { Pending } from '../state/state';

/** Sends a change of a card: what the task is then, or what is still pending. */
export async function send(id: string, patch: TaskPatch): Promise<{ task?: Task; pending: Pending | null }> {
  try {
    const call = api.PATCH('/api/tasks/{id}', {
      params: { path: { id } },
      headers: MERGE_PATCH,
      body: patch,
    });
    return { task: (await answer(call)) as Task, pending: null };
  } catch (error) {
    const refusal = error instanceof Refused ? error : new Refused(0);
    const state = refusal.status === 0 ? 'waiting' : 'refused';
    return { pending: { patch, since: Date.now(), state, refusal } as Pending };
  }
}
