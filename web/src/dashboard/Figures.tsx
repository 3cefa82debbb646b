import { useLingui } from '@lingui/react/macro';
import type { TaskStatistics } from '~/api';
import { number, span } from '~/text';
import style from './Dashboard.module.css';

/** The few numbers that are read first. */
export function Figures({ statistics }: { statistics: TaskStatistics }) {
  const { t } = useLingui();
  const done = statistics.weeks.reduce((sum, week) => sum + week.completed, 0);
  const { leadTime } = statistics;
  const figures = [
    { name: t`Open`, value: number(statistics.open) },
    { name: t`Overdue`, value: number(statistics.overdue), care: statistics.overdue > 0 },
    { name: t`Done in this time`, value: number(done) },
    { name: t`From creation to done, half of them within`, value: leadTime ? span(leadTime.median) : '–' },
    { name: t`Nine of ten within`, value: leadTime ? span(leadTime.ninetieth) : '–' },
  ];
  return (
    <dl className={style.figures}>
      {figures.map(({ name, value, care }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd data-care={care || undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
