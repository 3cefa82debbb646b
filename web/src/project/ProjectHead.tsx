import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Project } from '~/api';
import { Tabs } from '~/ui/tabs/Tabs';

/** A project's name, and the ways in which its tasks are shown. */
export function ProjectHead({ project }: { project: Project }) {
  const { t } = useLingui();
  const params = { projectKey: project.key };
  const keep = (search: Record<string, unknown>) => search;
  return (
    <>
      <h1 dir="auto">{project.name}</h1>
      <Tabs label={t`Views`}>
        <Link
          to="/p/$projectKey"
          params={params}
          search={keep}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          <Trans>Board</Trans>
        </Link>
        <Link to="/p/$projectKey/list" params={params} search={keep} activeOptions={{ includeSearch: false }}>
          <Trans>List</Trans>
        </Link>
        <Link to="/p/$projectKey/calendar" params={params} activeOptions={{ includeSearch: false }}>
          <Trans>Calendar</Trans>
        </Link>
        <Link to="/p/$projectKey/people" params={params} activeOptions={{ includeSearch: false }}>
          <Trans>People</Trans>
        </Link>
        <Link to="/p/$projectKey/dashboard" params={params} activeOptions={{ includeSearch: false }}>
          <Trans>Dashboard</Trans>
        </Link>
      </Tabs>
    </>
  );
}
