import { useQuery } from '@tanstack/react-query';
import type { Project } from '~/api';
import { archivedQuery, projectsQuery } from './queries';

/** One of the caller's projects, be it archived; those that are not are looked at first. */
export function useProject(is: (project: Project) => boolean): { project?: Project; isPending: boolean } {
  const { data, isSuccess } = useQuery(projectsQuery);
  const active = data?.find(is);
  const archived = useQuery({ ...archivedQuery, enabled: isSuccess && !active });
  const project = active ?? archived.data?.find(is);
  return { project, isPending: !project && !archived.isFetched };
}

/** Whether the caller may change what is in it. */
export const mayChange = (project: Project) => project.role !== 'VIEWER' && !project.archivedAt;
