import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, type Project, type TaskCard } from '~/api';
import { Page } from '~/frame';
import { ProjectHead } from '~/project';
import { dateLocale, dateTaste, localDay, ofDay } from '~/text';
import { Button } from '~/ui/button/Button';
import { Fault } from '~/ui/state/Fault';
import style from './Calendar.module.css';
import { Day } from './Day';
import { dayOfTask, weeksOf } from './month';

const MOST = 200;

/** A project's tasks on the days when they are due. */
export function CalendarPage({ project }: { project: Project }) {
  const { t } = useLingui();
  const today = localDay(new Date());
  const [month, setMonth] = useState(today.slice(0, 7));
  const [year = 0, number = 0] = month.split('-').map(Number);
  const weeks = weeksOf(year, number, weekStart());
  const days = weeks.flat();
  const {
    data: tasks = [],
    error,
    refetch,
  } = useQuery({
    queryKey: ['tasks', 'calendar', project.id, month],
    queryFn: async ({ signal }) => {
      const dueAfter = new Date(ofDay(days[0] as string).getTime() - 36 * 3_600_000).toISOString();
      const dueBefore = new Date(ofDay(days.at(-1) as string).getTime() + 36 * 3_600_000).toISOString();
      const query = {
        projectId: project.id,
        dueAfter,
        dueBefore,
        sort: 'dueAt' as const,
        view: 'card' as const,
        limit: MOST,
      };
      return (await answer(api.GET('/api/tasks', { params: { query }, signal }))).items as TaskCard[];
    },
  });
  const turn = (by: number) => setMonth(localDay(new Date(year, number - 1 + by, 1)).slice(0, 7));
  const name = new Intl.DateTimeFormat(dateLocale(), { month: 'long', year: 'numeric' }).format(
    new Date(year, number - 1, 1),
  );
  return (
    <Page
      name={project.name}
      projectId={project.id}
      head={<ProjectHead project={project} />}
      bar={
        <div className={style.bar}>
          <h2 aria-live="polite">{name}</h2>
          <Button tiny onPress={() => turn(-1)} aria-label={t`The month before`}>
            ‹
          </Button>
          <Button tiny onPress={() => setMonth(today.slice(0, 7))}>{t`Today`}</Button>
          <Button tiny onPress={() => turn(1)} aria-label={t`The month after`}>
            ›
          </Button>
        </div>
      }
    >
      <div className={style.scroller}>
        {error && <Fault error={error} retry={refetch} />}
        <table className={style.month}>
          <thead>
            <tr>
              {(weeks[0] ?? []).map((day) => (
                <th key={day} scope="col">
                  {new Intl.DateTimeFormat(dateLocale(), { weekday: 'short' }).format(ofDay(day))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]}>
                {week.map((day) => (
                  <Day
                    key={day}
                    day={day}
                    today={day === today}
                    outside={!day.startsWith(month)}
                    tasks={tasks.filter((task) => dayOfTask(task) === day)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Page>
  );
}

function weekStart(): number {
  const locale = new Intl.Locale(dateLocale()) as Intl.Locale & { getWeekInfo?: () => { firstDay: number } };
  return dateTaste().weekStart ?? locale.getWeekInfo?.().firstDay ?? 1;
}
