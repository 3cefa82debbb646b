import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Page } from '~/frame';
import { Dashboard } from './Dashboard';
import { useEverybody } from './useEverybody';
import { Weeks } from './Weeks';

/** How the work stands in all of the caller's projects. */
export function DashboardPage() {
  const { t } = useLingui();
  const [weeks, setWeeks] = useState(12);
  const names = useEverybody();
  return (
    <Page
      name={t`Dashboard`}
      head={
        <h1>
          <Trans>Dashboard</Trans>
        </h1>
      }
      right={<Weeks weeks={weeks} onChange={setWeeks} />}
    >
      <Dashboard weeks={weeks} names={names} />
    </Page>
  );
}
