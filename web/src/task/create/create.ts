import { answer, api, MERGE_PATCH, type NewTask, type Task, type TaskStatus } from '~/api';

/** Creates a task. The same call sent twice, for a lost answer, creates one. */
export async function create(
  body: NewTask,
  status: TaskStatus = 'OPEN',
  key: string = crypto.randomUUID(),
): Promise<Task> {
  const headers = { 'Idempotency-Key': key };
  const task = (await answer(api.POST('/api/tasks', { body, headers }))) as Task;
  if (status === 'OPEN') return task;
  const params = { path: { id: task.id } };
  return (await answer(
    api.PATCH('/api/tasks/{id}', { params, headers: MERGE_PATCH, body: { status } }),
  )) as Task;
}
