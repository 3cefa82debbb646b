import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Choose } from '~/ui/field/Choose';
import { historyQuery } from '../queries';
import { Chart } from './Chart';
import style from './Charts.module.css';
import { METRICS } from './words';

const HOURS = [1, 6, 24, 72, 168];

/** How the system stood before. */
export function Charts() {
  const { t } = useLingui();
  const [hours, setHours] = useState(24);
  return (
    <section className={style.charts} aria-labelledby="system-history">
      <header>
        <h2 id="system-history">
          <Trans>Over time</Trans>
        </h2>
        <Choose
          bare
          label={t`How far back`}
          value={String(hours)}
          options={HOURS.map((each) => ({
            id: String(each),
            name: each < 72 ? t`${each} h` : t`${each / 24} days`,
          }))}
          onChange={(chosen) => setHours(Number(chosen))}
        />
      </header>
      <Source hours={hours} />
      <div className={style.grid}>
        {METRICS.map((metric) => (
          <Chart key={metric} metric={metric} hours={hours} />
        ))}
      </div>
    </section>
  );
}

/** Where the values come from, and whose are not among them. */
function Source({ hours }: { hours: number }) {
  const { data } = useQuery(historyQuery('REQUESTS', hours));
  if (!data) return null;
  const names = data.missing.join(', ');
  return (
    <p className="small">
      {data.source === 'PROMETHEUS' ? (
        <Trans>As Prometheus knows it.</Trans>
      ) : (
        <Trans>One value a minute, as operations-service notes it.</Trans>
      )}{' '}
      {names && <Trans>Without {names}: away, or its metrics want a token.</Trans>}
    </p>
  );
}
