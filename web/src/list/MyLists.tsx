import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { TaskSort } from '~/api';
import { FilterBar, type Filters } from '~/filter';
import { Page } from '~/frame';
import { NextUp } from '~/suggestion';
import { longDay } from '~/text';
import style from './MyLists.module.css';
import { TaskList } from './TaskList';

const TO_DO: Filters['status'] = ['OPEN', 'IN_PROGRESS'];

/** What is due by tonight, or late, and the caller's to do. */
export function TodayPage() {
  const { t } = useLingui();
  const [now] = useState(() => new Date());
  const [sort, setSort] = useState<TaskSort | undefined>('dueAt');
  const tonight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).toISOString();
  return (
    <Page
      name={t`Today`}
      head={
        <>
          <h1>
            <Trans>Today</Trans>
          </h1>
          <span className="small onlyWide">{longDay(now)}</span>
        </>
      }
    >
      <div className={style.today}>
        <NextUp />
        <TaskList
          filters={{ assigneeId: ['me'], status: TO_DO, dueBefore: tonight, sort }}
          mayEdit
          onSort={setSort}
          empty={t`Nothing is due today. What you are assigned and is due stands here.`}
        />
      </div>
    </Page>
  );
}

/** Everything that is the caller's. */
export function MinePage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const filters = useSearch({ from: '/mine' });
  const filter = (search: Filters) => navigate({ to: '/mine', search, replace: true });
  const shown: Filters = { status: TO_DO, sort: 'dueAt', ...filters, assigneeId: ['me'] };
  return (
    <Page
      name={t`My tasks`}
      head={
        <h1>
          <Trans>My tasks</Trans>
        </h1>
      }
      bar={<FilterBar filters={filters} onChange={filter} />}
    >
      <TaskList
        filters={shown}
        mayEdit
        onSort={(sort) => filter({ ...filters, sort })}
        empty={t`Nobody has given you anything to do, and neither have you.`}
      />
    </Page>
  );
}
