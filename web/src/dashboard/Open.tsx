import { useLingui as useCore } from '@lingui/react';
import { useLingui } from '@lingui/react/macro';
import type { Project, TaskStatistics, TaskStatus } from '~/api';
import { priorityWords, statusWords } from '~/text';
import { Bars } from '~/ui/chart/Bars';
import { ToList } from './ToList';

interface OpenProps {
  statistics: TaskStatistics;
  project: Project | undefined;
}

const UNDONE: TaskStatus[] = ['OPEN', 'IN_PROGRESS'];

export function Statuses({ statistics, project }: OpenProps) {
  const { _ } = useCore();
  return (
    <Bars
      bars={statistics.byStatus.map(({ status, tasks }) => ({
        id: status,
        value: tasks,
        name: (
          <ToList project={project} filters={{ status: [status] }}>
            {_(statusWords[status])}
          </ToList>
        ),
      }))}
    />
  );
}

export function Priorities({ statistics, project }: OpenProps) {
  const { _ } = useCore();
  const { t } = useLingui();
  return (
    <Bars
      bars={statistics.byPriority.map(({ priority, tasks }) => ({
        id: priority ?? 'none',
        value: tasks,
        name: (
          <ToList project={project} filters={{ status: UNDONE, priority: [priority ?? 'none'] }}>
            {priority ? _(priorityWords[priority]) : t`No priority`}
          </ToList>
        ),
      }))}
    />
  );
}
