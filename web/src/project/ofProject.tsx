import { useParams, useSearch } from '@tanstack/react-router';
import { type ComponentType, Suspense } from 'react';
import type { Project } from '~/api';
import { type Filters, readFilters } from '~/filter';
import { NotFound } from '~/frame/NotFound';
import { useProject } from './useProject';

export type ViewOfProject = ComponentType<{ project: Project; filters: Filters }>;

/** A view of the project that the address names by its key. */
export function ofProject(View: ViewOfProject) {
  return function ProjectView() {
    const { projectKey = '' } = useParams({ strict: false }) as { projectKey?: string };
    const filters = readFilters(useSearch({ strict: false }));
    const { project: found, isPending } = useProject((project) => project.key === projectKey.toUpperCase());
    if (!found) return isPending ? null : <NotFound />;
    localStorage.setItem('project', found.key);
    localStorage.setItem('projectId', found.id);
    return (
      <Suspense fallback={null}>
        <View project={found} filters={filters} />
      </Suspense>
    );
  };
}
