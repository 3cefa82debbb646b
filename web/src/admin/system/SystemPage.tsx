import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Fault } from '~/ui/state/Fault';
import { AdminPage } from '../AdminPage';
import { Rows } from '../parts/Rows';
import { Headline } from './Headline';
import { Charts } from './history/Charts';
import { Letters } from './letters/Letters';
import { Backlog } from './now/Backlog';
import { Parts } from './now/Parts';
import { Queues } from './now/Queues';
import { systemQuery } from './queries';
import style from './SystemPage.module.css';
import { Trace } from './trace/Trace';

/** How the system stands, what it could not handle, and how it was before. */
export function SystemPage() {
  const { t } = useLingui();
  const { data: system, error, isPending, refetch } = useQuery(systemQuery);
  return (
    <AdminPage name={t`System`}>
      <div className={style.desk}>
        {error && <Fault error={error} retry={() => refetch()} />}
        {isPending && <Rows />}
        {system && <Headline system={system} />}
        {system && <Parts services={system.services} />}
        <div className={style.pair}>
          <div className={style.stack}>
            {system && <Queues queues={system.queues} known={system.brokerAnswers} />}
            {system && <Backlog outboxes={system.outboxes} work={system.work} />}
          </div>
          <div className={style.stack}>
            <Letters />
            <Trace />
          </div>
        </div>
        <Charts />
      </div>
    </AdminPage>
  );
}
