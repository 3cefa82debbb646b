import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '~/api';

const MINUTE = 60_000;

/** How the work stands: in one project, or in all of the caller's. Counted anew every minute. */
export const statisticsQuery = (projectId: string | undefined, weeks: number) =>
  queryOptions({
    queryKey: ['statistics', projectId ?? '', weeks],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/tasks/statistics', { params: { query: { projectId, weeks } }, signal })),
    staleTime: 5_000,
    refetchInterval: MINUTE,
    placeholderData: keepPreviousData,
  });
