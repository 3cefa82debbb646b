import { useNavigate } from '@tanstack/react-router';
import type { Project } from '~/api';
import { FilterBar, type Filters } from '~/filter';
import { open, Page } from '~/frame';
import { useNames } from '~/people';
import { mayChange, ProjectHead, ProjectNote } from '~/project';
import { Board } from './Board';
import { useBoardStore } from './state/useBoardStore';

/** A project's tasks in columns, by status. */
export function BoardPage({ project, filters }: { project: Project; filters: Filters }) {
  const navigate = useNavigate();
  const store = useBoardStore(project.id, filters);
  const names = useNames(project.id);
  const mayEdit = mayChange(project);
  const filter = (next: Filters) =>
    navigate({ to: '/p/$projectKey', params: { projectKey: project.key }, search: next, replace: true });
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
      <Board
        key={project.id}
        store={store}
        names={names}
        mayEdit={mayEdit}
        onNew={(status) => open({ kind: 'newTask', projectId: project.id, status })}
      />
    </Page>
  );
}
