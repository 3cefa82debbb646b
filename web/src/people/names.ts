import { useQuery } from '@tanstack/react-query';
import { type Member, session } from '~/api';
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

export function myName(): string {
  const { user } = session();
  return [user.firstName, user.lastName].filter(Boolean).join(' ') || user.username;
}
