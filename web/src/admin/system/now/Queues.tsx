import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { SystemState } from '~/api';
import { number } from '~/text';
import { Spark } from '~/ui/chart/Spark';
import { Panel } from '~/ui/panel/Panel';
import { historyQuery } from '../queries';
import style from './Table.module.css';

type Queue = SystemState['queues'][number];

/** What waits in the services' queues, and who listens there. */
export function Queues({ queues, known }: { queues: Queue[]; known: boolean }) {
  const { t } = useLingui();
  const { data: history } = useQuery(historyQuery('QUEUE_MESSAGES', 1));
  const values = new Map(history?.lines.map((line) => [line.name, line.values]));
  return (
    <Panel title={t`Queues`} right={known ? t`waiting, and an hour of it` : t`the broker does not answer`}>
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Queue</Trans>
            </th>
            <th scope="col">
              <Trans>Waiting</Trans>
            </th>
            <th scope="col">
              <Trans>Listeners</Trans>
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {queues.map((queue) => (
            <tr key={queue.queue}>
              <th scope="row" className="key">
                {queue.queue}
              </th>
              <td className="num">{queue.messages === null ? '–' : number(queue.messages)}</td>
              <td className="num" data-care={queue.consumers === 0 || undefined}>
                {queue.consumers ?? '–'}
              </td>
              <td>
                <Spark values={values.get(queue.queue) ?? []} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
