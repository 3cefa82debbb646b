import { Trans, useLingui } from '@lingui/react/macro';
import { type Project, session, type TaskStatistics } from '~/api';
import { Bars } from '~/ui/chart/Bars';
import { ToList } from './ToList';

interface AssigneesProps {
  statistics: TaskStatistics;
  project: Project | undefined;
  names: ReadonlyMap<string, string>;
}

/** Who has how much that is open. */
export function Assignees({ statistics, project, names }: AssigneesProps) {
  const { t } = useLingui();
  if (statistics.byAssignee.length === 0) {
    return (
      <p className="small">
        <Trans>Nothing is open.</Trans>
      </p>
    );
  }
  const called = (id: string | null) => {
    if (!id) return t`Nobody`;
    const name = names.get(id);
    if (id === session().userId) return name ? t`${name} (you)` : t`You`;
    return name ?? t`Unknown person`;
  };
  return (
    <Bars
      bars={statistics.byAssignee.map(({ assigneeId, tasks }) => ({
        id: assigneeId ?? 'none',
        value: tasks,
        name: (
          <ToList
            project={project}
            filters={{ status: ['OPEN', 'IN_PROGRESS'], assigneeId: [assigneeId ?? 'none'] }}
          >
            <span dir="auto">{called(assigneeId)}</span>
          </ToList>
        ),
      }))}
    />
  );
}
