import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Member, type Project } from '~/api';

const MOST = 200;

async function readProjects(signal: AbortSignal, archived?: 'true'): Promise<Project[]> {
  const projects: Project[] = [];
  let cursor: string | undefined;
  do {
    const params = { query: { limit: MOST, cursor, archived } };
    const page = await answer(api.GET('/api/projects', { params, signal }));
    projects.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return projects;
}

/** All of the caller's projects that are not archived, INBOX among them, in the order in which they came to be. */
export const projectsQuery = queryOptions({
  queryKey: ['projects'],
  queryFn: ({ signal }) => readProjects(signal),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The archived ones. */
export const archivedQuery = queryOptions({
  queryKey: ['projects', 'archived'],
  queryFn: ({ signal }) => readProjects(signal, 'true'),
  staleTime: Number.POSITIVE_INFINITY,
});

export const membersQuery = (projectId: string) =>
  queryOptions({
    queryKey: ['members', projectId],
    queryFn: async ({ signal }): Promise<Member[]> => {
      const params = { path: { projectId }, query: { limit: MOST } };
      return (await answer(api.GET('/api/projects/{projectId}/members', { params, signal }))).items;
    },
    staleTime: 5 * 60_000,
  });

export const labelsQuery = (projectId: string) =>
  queryOptions({
    queryKey: ['labels', projectId],
    queryFn: async ({ signal }) => {
      const params = { path: { projectId }, query: { limit: MOST } };
      return (await answer(api.GET('/api/projects/{projectId}/labels', { params, signal }))).items;
    },
    staleTime: 60_000,
  });
