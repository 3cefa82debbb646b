import { useQueries, useQuery } from '@tanstack/react-query';
import { nameOf } from '~/people';
import { membersQuery, projectsQuery } from '~/project';

/** Members of so many projects are asked for; who is in none of them is not called by name. */
const MOST = 25;

/** How the members of the caller's projects are called, by id. */
export function useEverybody(): ReadonlyMap<string, string> {
  const { data: projects = [] } = useQuery(projectsQuery);
  return useQueries({
    queries: projects.slice(0, MOST).map((project) => membersQuery(project.id)),
    combine: (answers) => {
      const names = new Map<string, string>();
      for (const member of answers.flatMap(({ data }) => data ?? [])) {
        const name = nameOf(member);
        if (name) names.set(member.userId, name);
      }
      return names;
    },
  });
}
