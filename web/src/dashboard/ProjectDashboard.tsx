import { useState } from 'react';
import type { Project } from '~/api';
import { Page } from '~/frame';
import { useNames } from '~/people';
import { ProjectHead } from '~/project';
import { Dashboard } from './Dashboard';
import { Weeks } from './Weeks';

/** How the work stands in a project. */
export function ProjectDashboard({ project }: { project: Project }) {
  const [weeks, setWeeks] = useState(12);
  const names = useNames(project.id);
  return (
    <Page
      name={project.name}
      projectId={project.id}
      head={<ProjectHead project={project} />}
      right={<Weeks weeks={weeks} onChange={setWeeks} />}
    >
      <Dashboard project={project} weeks={weeks} names={names} />
    </Page>
  );
}
