import { useLingui as useCore } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Metric } from '~/api';
import { number, span } from '~/text';
import { LineChart } from '~/ui/chart/LineChart';
import { Panel } from '~/ui/panel/Panel';
import { Fault } from '~/ui/state/Fault';
import { historyQuery } from '../queries';
import { Acceptance } from './Acceptance';
import { metricWords } from './words';

/** One metric over time. */
export function Chart({ metric, hours }: { metric: Metric; hours: number }) {
  const { _ } = useCore();
  const { data, error, refetch } = useQuery(historyQuery(metric, hours));
  const name = _(metricWords[metric]);
  const from = data && new Date(data.from);
  return (
    <Panel title={name}>
      {error && <Fault error={error} retry={() => refetch()} />}
      {data && data.lines.length === 0 && (
        <p className="small">
          <Trans>Nothing was noted in this time.</Trans>
        </p>
      )}
      {data && from && data.lines.length > 0 && (
        <LineChart
          name={name}
          lines={data.lines}
          from={from}
          to={new Date(from.getTime() + data.step * 1000 * ((data.lines[0]?.values.length ?? 1) - 1))}
          say={data.unit === 'seconds' ? span : number}
          minutes={data.unit === 'per minute' ? data.step / 60 : undefined}
        />
      )}
      {data && metric === 'SUGGESTIONS' && <Acceptance lines={data.lines} minutes={data.step / 60} />}
    </Panel>
  );
}
