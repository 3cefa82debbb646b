import { answer, api, Refused, type SubtaskProposal, type Task } from '~/api';

/** Makes tasks under one of the steps, all in one call, whose id undoes them; throws what the first refused one was refused for. */
export async function take(task: Task, steps: readonly SubtaskProposal[]): Promise<string> {
  const operations = steps.map(({ title, description, priority }) => ({
    op: 'create' as const,
    task: {
      title,
      description: description ?? undefined,
      priority: priority ?? undefined,
      projectId: task.projectId,
      parentId: task.id,
    },
  }));
  const headers = { 'Idempotency-Key': crypto.randomUUID() };
  const done = await answer(api.POST('/api/tasks/bulk', { headers, body: { operations } }));
  const refused = done.results.find((result) => result.problem);
  if (refused?.problem) throw new Refused(refused.status, refused.problem);
  return done.bulkId;
}

export const undo = (bulkId: string) =>
  answer(api.POST('/api/tasks/bulk/{bulkId}/undo', { params: { path: { bulkId } } }));
