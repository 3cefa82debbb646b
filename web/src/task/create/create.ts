import { answer, api, MERGE_PATCH, type NewTask, type Task, type TaskStatus } from '~/api';
import { batches } from '~/live';

/** Creates a task. The same call sent twice, for a lost answer, creates one. */
export async function create(
  body: NewTask,
  status: TaskStatus = 'OPEN',
  key: string = crypto.randomUUID(),
): Promise<Task> {
  const headers = { 'Idempotency-Key': key };
  const open = (await answer(api.POST('/api/tasks', { body, headers }))) as Task;
  const task = status === 'OPEN' ? open : await set(open.id, status);
  // A page need not hear over the line what it has done itself.
  batches.add({ id: task.id, key: 'task.created', time: task.createdAt, data: { task } });
  return task;
}

async function set(id: string, status: TaskStatus): Promise<Task> {
  const call = { params: { path: { id } }, headers: MERGE_PATCH, body: { status } };
  return (await answer(api.PATCH('/api/tasks/{id}', call))) as Task;
}
