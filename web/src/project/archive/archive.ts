import type { QueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch, MERGE_PATCH, type Project } from '~/api';

/** Archives a project, or brings it back. */
export async function archive(client: QueryClient, project: Project, archived: boolean): Promise<void> {
  const params = { path: { id: project.id } };
  const headers = { ...MERGE_PATCH, ...ifMatch(project.version) };
  await answer(api.PATCH('/api/projects/{id}', { params, headers, body: { archived } }));
  await client.invalidateQueries({ queryKey: ['projects'] });
}
