import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Account, answer, api } from '~/api';

export const accountsQuery = (words: string) =>
  infiniteQueryOptions({
    queryKey: ['admin', 'accounts', words],
    queryFn: ({ pageParam, signal }) => {
      const query = { query: words || undefined, cursor: pageParam || undefined };
      return answer(api.GET('/api/admin/users', { params: { query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

export const accountQuery = (id: string) =>
  queryOptions({
    queryKey: ['admin', 'account', id],
    queryFn: ({ signal }) => answer(api.GET('/api/admin/users/{id}', { params: { path: { id } }, signal })),
    staleTime: 0,
  });

export const sessionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['admin', 'account', id, 'sessions'],
    queryFn: async ({ signal }) =>
      (await answer(api.GET('/api/admin/users/{id}/sessions', { params: { path: { id } }, signal }))).items,
    staleTime: 0,
  });

/** What can be done about the account of this id. */
export const deeds = (id: string) => {
  const params = { path: { id } };
  return {
    setRoles: (roles: string[]) =>
      answer(api.PUT('/api/admin/users/{id}/roles', { params, body: { roles } })),
    setEnabled: (enabled: boolean) =>
      answer(api.PUT('/api/admin/users/{id}/enabled', { params, body: { enabled } })),
    resetPassword: () => answer(api.POST('/api/admin/users/{id}/reset-password', { params })),
    endSessions: () => answer(api.DELETE('/api/admin/users/{id}/sessions', { params })),
    endSession: (session: string) =>
      answer(api.DELETE('/api/admin/users/{id}/sessions/{session}', { params: { path: { id, session } } })),
    remove: () => answer(api.DELETE('/api/admin/users/{id}', { params })),
  };
};

export const fullName = (account: Account) =>
  [account.firstName, account.lastName].filter(Boolean).join(' ') || account.username;

export const isAdmin = (account: Account) => account.roles.includes('admin');
