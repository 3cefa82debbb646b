import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '~/frame';
import { Tabs } from '~/ui/tabs/Tabs';

interface AdminPageProps {
  /** For the browser's tab. */
  name: string;
  right?: ReactNode;
  /** A bar under the header. */
  bar?: ReactNode;
  children: ReactNode;
}

/** A page for administrators: the ways between them, and what it is about. */
export function AdminPage({ name, right, bar, children }: AdminPageProps) {
  const { t } = useLingui();
  return (
    <Page
      name={name}
      head={
        <>
          <h1>
            <Trans>Administration</Trans>
          </h1>
          <Tabs label={t`Administration`}>
            <Link to="/admin/people" activeOptions={{ includeSearch: false }}>
              <Trans>People</Trans>
            </Link>
            <Link to="/admin/integrations">
              <Trans>Integrations</Trans>
            </Link>
            <Link to="/admin/audit" activeOptions={{ includeSearch: false }}>
              <Trans>Audit log</Trans>
            </Link>
            <Link to="/admin/system" activeOptions={{ includeSearch: false }}>
              <Trans>System</Trans>
            </Link>
          </Tabs>
        </>
      }
      right={right}
      bar={bar}
    >
      {children}
    </Page>
  );
}
