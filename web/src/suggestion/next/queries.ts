import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '~/api';

/** The three tasks with the best reasons to be done now, in the days of this browser's clock. */
export const nextQuery = queryOptions({
  queryKey: ['next'],
  queryFn: ({ signal }) =>
    answer(
      api.GET('/api/suggestions/next', {
        params: { query: { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone } },
        signal,
      }),
    ),
  // The suggestion service hears of a change a little later than this page does.
  refetchInterval: 60_000,
});
