import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '~/api';

export const proposalsQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['suggestions', taskId],
    queryFn: async ({ signal }) => {
      const { items } = await answer(
        api.GET('/api/tasks/{taskId}/suggestions', { params: { path: { taskId } }, signal }),
      );
      return items.filter((one) => one.status === 'PROPOSED');
    },
  });

export const accept = (taskId: string, id: string, indexes?: number[]) =>
  answer(
    api.POST('/api/tasks/{taskId}/suggestions/{id}/accept', {
      params: { path: { taskId, id } },
      body: { indexes },
    }),
  );

export const dismiss = (taskId: string, id: string, reason?: string) =>
  answer(
    api.POST('/api/tasks/{taskId}/suggestions/{id}/dismiss', {
      params: { path: { taskId, id } },
      body: { reason },
    }),
  );

/** Takes the decision back, with what came of it. */
export const undo = (taskId: string, id: string) =>
  answer(api.POST('/api/tasks/{taskId}/suggestions/{id}/undo', { params: { path: { taskId, id } } }));
