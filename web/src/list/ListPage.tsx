import { useNavigate } from '@tanstack/react-router';
import type { Project } from '~/api';
import { FilterBar, type Filters } from '~/filter';
import { Page } from '~/frame';
import { mayChange, ProjectHead, ProjectNote } from '~/project';
import { TaskList } from './TaskList';

/** A project's tasks as a list, in any order. */
export function ListPage({ project, filters }: { project: Project; filters: Filters }) {
  const navigate = useNavigate();
  const filter = (search: Filters) =>
    navigate({ to: '/p/$projectKey/list', params: { projectKey: project.key }, search, replace: true });
  return (
    <Page
      name={project.name}
      projectId={project.id}
      head={<ProjectHead project={project} />}
      bar={
        <FilterBar filters={filters} projectId={project.id} onChange={filter}>
          <ProjectNote project={project} />
        </FilterBar>
      }
    >
      <TaskList
        filters={{ ...filters, projectId: project.id }}
        mayEdit={mayChange(project)}
        onSort={(sort) => filter({ ...filters, sort })}
      />
    </Page>
  );
}
