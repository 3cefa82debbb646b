import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '~/api';

const MOST = 200;
const PAGE = 50;

/** How many wait unread; counted up to 200. */
export const unreadQuery = queryOptions({
  queryKey: ['notifications', 'unread'],
  queryFn: async ({ signal }) => {
    const params = { query: { unread: true, limit: MOST } };
    return (await answer(api.GET('/api/notifications', { params, signal }))).items.length;
  },
});

export const notificationsQuery = infiniteQueryOptions({
  queryKey: ['notifications', 'all'],
  queryFn: async ({ pageParam, signal }) => {
    const params = { query: { limit: PAGE, cursor: pageParam } };
    return answer(api.GET('/api/notifications', { params, signal }));
  },
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});
