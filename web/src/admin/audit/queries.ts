import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { answer, api, type SecurityEventType } from '~/api';
import { type AuditFilters, startOf } from './filters';

export const auditQuery = (filters: AuditFilters) =>
  infiniteQueryOptions({
    queryKey: ['admin', 'audit', filters],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        type: filters.type as SecurityEventType[] | undefined,
        userId: filters.userId,
        actorId: filters.actorId,
        since: startOf(filters.since),
        until: startOf(filters.until, 1),
        cursor: pageParam || undefined,
      };
      return answer(api.GET('/api/admin/audit', { params: { query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
