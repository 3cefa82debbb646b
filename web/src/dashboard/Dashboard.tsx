import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Project } from '~/api';
import { Panel } from '~/ui/panel/Panel';
import { Fault } from '~/ui/state/Fault';
import { Assignees } from './Assignees';
import style from './Dashboard.module.css';
import { Done } from './Done';
import { Figures } from './Figures';
import { Priorities, Statuses } from './Open';
import { statisticsQuery } from './queries';

interface DashboardProps {
  /** Undefined: all of the caller's. */
  project?: Project;
  weeks: number;
  names: ReadonlyMap<string, string>;
}

/** How the work stands, in numbers. */
export function Dashboard({ project, weeks, names }: DashboardProps) {
  const { t } = useLingui();
  const { data, error, refetch, isPlaceholderData } = useQuery(statisticsQuery(project?.id, weeks));
  if (error) return <div className={style.place}>{<Fault error={error} retry={() => refetch()} />}</div>;
  if (!data) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className={style.place} aria-label={t`Figures`} aria-busy={isPlaceholderData} tabIndex={0}>
      <Figures statistics={data} />
      <div className={style.grid}>
        <Panel title={t`Open, by status`}>
          <Statuses statistics={data} project={project} />
        </Panel>
        <Panel title={t`Open, by priority`}>
          <Priorities statistics={data} project={project} />
        </Panel>
        <Panel title={t`Open, by assignee`}>
          <Assignees statistics={data} project={project} names={names} />
        </Panel>
        <Panel title={t`Done in each week`}>
          <Done weeks={data.weeks} />
        </Panel>
      </div>
      <p className="small">
        <Trans>
          Weeks begin on Monday, in UTC. Tasks of archived projects and deleted ones do not count.
        </Trans>
      </p>
    </section>
  );
}
