import { useLingui } from '@lingui/react/macro';
import type { TaskStatistics } from '~/api';
import { dayAndMonth, ofDay } from '~/text';
import { Columns } from '~/ui/chart/Columns';

/** So many of the weeks say when they are. */
const NAMED = 6;

/** What was done in each week. */
export function Done({ weeks }: Pick<TaskStatistics, 'weeks'>) {
  const { t } = useLingui();
  const every = Math.ceil(weeks.length / NAMED);
  return (
    <Columns
      columns={weeks.map(({ monday, completed }, index) => {
        const day = dayAndMonth(ofDay(monday));
        const isNamed = (weeks.length - 1 - index) % every === 0;
        return {
          id: monday,
          name: t`Week of ${day}`,
          short: isNamed ? day : undefined,
          value: completed,
        };
      })}
    />
  );
}
