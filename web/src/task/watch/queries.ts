import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Watcher } from '~/api';

const MOST = 100;

/** Who is told of comments on a task, and of changes of its status. */
export const watchersQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['watchers', taskId],
    queryFn: async ({ signal }): Promise<Watcher[]> => {
      const params = { path: { taskId }, query: { limit: MOST } };
      return (await answer(api.GET('/api/tasks/{taskId}/watchers', { params, signal }))).items;
    },
  });

export function watch(taskId: string, userId: string, on: boolean): Promise<unknown> {
  const params = { path: { taskId, userId } };
  return on
    ? answer(api.PUT('/api/tasks/{taskId}/watchers/{userId}', { params }))
    : answer(api.DELETE('/api/tasks/{taskId}/watchers/{userId}', { params }));
}

export function watchMyself(taskId: string, on: boolean): Promise<unknown> {
  const params = { path: { taskId } };
  return on
    ? answer(api.PUT('/api/tasks/{taskId}/watchers/me', { params }))
    : answer(api.DELETE('/api/tasks/{taskId}/watchers/me', { params }));
}
