import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, type DeadLetter, type Metric } from '~/api';

const LOOK_AGAIN = 10_000;
const MINUTE = 60_000;

/** How the system stands, looked at again and again. */
export const systemQuery = queryOptions({
  queryKey: ['admin', 'system', 'now'],
  queryFn: ({ signal }) => answer(api.GET('/api/admin/system', { signal })),
  staleTime: 0,
  refetchInterval: LOOK_AGAIN,
});

export const historyQuery = (metric: Metric, hours: number) =>
  queryOptions({
    queryKey: ['admin', 'system', 'history', metric, hours],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/admin/system/history', { params: { query: { metric, hours } }, signal })),
    staleTime: MINUTE,
    refetchInterval: MINUTE,
    placeholderData: keepPreviousData,
  });

/** Those that nobody has decided on, the newest first. */
export const lettersQuery = infiniteQueryOptions({
  queryKey: ['admin', 'system', 'letters'],
  queryFn: ({ pageParam, signal }) => {
    const query = { cursor: pageParam || undefined, limit: 20 };
    return answer(api.GET('/api/admin/dead-letters', { params: { query }, signal }));
  },
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor,
  staleTime: 0,
  refetchInterval: LOOK_AGAIN,
});

/** One with what is in it. */
export const letterQuery = (id: string) =>
  queryOptions({
    queryKey: ['admin', 'system', 'letter', id],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/admin/dead-letters/{id}', { params: { path: { id } }, signal })),
  });

export const trailQuery = (id: string) =>
  queryOptions({
    queryKey: ['admin', 'system', 'event', id],
    queryFn: ({ signal }) => answer(api.GET('/api/admin/events/{id}', { params: { path: { id } }, signal })),
    staleTime: 0,
  });

/** Puts it into its queue again. */
export const replay = (id: string): Promise<DeadLetter> =>
  answer(api.POST('/api/admin/dead-letters/{id}/replay', { params: { path: { id } } }));

/** Gives it up for good. */
export const discard = (id: string) =>
  answer(api.DELETE('/api/admin/dead-letters/{id}', { params: { path: { id } } }));
