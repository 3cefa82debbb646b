import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api, type Member, session } from '~/api';
import { membersQuery } from '~/project';

export const nameOf = (member: Member) => member.displayName ?? member.username ?? undefined;

/** The members of a project, as long as it is known. */
export function useMembers(projectId: string | undefined): Member[] {
  const { data } = useQuery({ ...membersQuery(projectId ?? ''), enabled: Boolean(projectId) });
  return data ?? [];
}

/** How the members of a project are called, by id. */
export function useNames(projectId: string | undefined): ReadonlyMap<string, string> {
  const members = useMembers(projectId);
  const names = new Map<string, string>();
  for (const member of members) {
    const name = nameOf(member);
    if (name) names.set(member.userId, name);
  }
  return names;
}

/** The caller's profile. */
export const profileQuery = queryOptions({
  queryKey: ['profile'],
  queryFn: ({ signal }) => answer(api.GET('/api/users/me', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});

/** How the caller is called; by the login as long as nothing else is known. */
export function useMyName(): string {
  const { data } = useQuery(profileQuery);
  return [data?.firstName, data?.lastName].filter(Boolean).join(' ') || session().username;
}
