import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, api, type Integration } from '~/api';

export interface NewIntegration {
  name: string;
  publish: boolean;
  subscribe: string[];
  projectIds: string[];
}

export const integrationsQuery = infiniteQueryOptions({
  queryKey: ['admin', 'integrations'],
  queryFn: ({ pageParam, signal }) =>
    answer(
      api.GET('/api/admin/integrations', { params: { query: { cursor: pageParam || undefined } }, signal }),
    ),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor,
});

/** Makes it; the answer alone has the password. */
export const make = (body: NewIntegration, key: string): Promise<Integration> =>
  answer(api.POST('/api/admin/integrations', { headers: { 'Idempotency-Key': key }, body }));

export const remove = (id: string) =>
  answer(api.DELETE('/api/admin/integrations/{id}', { params: { path: { id } } }));
