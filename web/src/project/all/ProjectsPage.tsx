import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { open, Page } from '~/frame';
import { Button } from '~/ui/button/Button';
import { Fault } from '~/ui/state/Fault';
import { archivedQuery, projectsQuery } from '../queries';
import { Welcome } from '../welcome/Welcome';
import { ProjectCards } from './ProjectCards';
import style from './ProjectsPage.module.css';

/** The caller's projects, the archived ones apart. */
export function ProjectsPage() {
  const { t } = useLingui();
  const { data: projects = [], error, isSuccess, refetch } = useQuery(projectsQuery);
  const { data: archived = [] } = useQuery(archivedQuery);
  const shared = projects.filter((project) => !project.personal);
  return (
    <Page
      name={t`Projects`}
      head={
        <h1>
          <Trans>Projects</Trans>
        </h1>
      }
      right={
        shared.length > 0 && (
          <Button onPress={() => open({ kind: 'newProject' })}>
            <Trans>New project</Trans>
          </Button>
        )
      }
    >
      <div className={style.place}>
        {error && <Fault error={error} retry={refetch} />}
        {isSuccess && shared.length === 0 && <Welcome />}
        <ProjectCards projects={projects} />
        {archived.length > 0 && (
          <section className={style.archived} aria-labelledby="archived">
            <h2 id="archived">
              <Trans>Archived</Trans>
            </h2>
            <ProjectCards projects={archived} />
          </section>
        )}
      </div>
    </Page>
  );
}
