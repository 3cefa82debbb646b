import { useLingui as useCore } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { open, Page } from '~/frame';
import { Button } from '~/ui/button/Button';
import { Empty } from '~/ui/state/Empty';
import { Fault } from '~/ui/state/Fault';
import style from './ProjectsPage.module.css';
import { projectsQuery } from './queries';
import { roleWords } from './roleWords';

/** The caller's projects. */
export function ProjectsPage() {
  const { t } = useLingui();
  const { _ } = useCore();
  const { data: projects = [], error, isSuccess, refetch } = useQuery(projectsQuery);
  const create = (
    <Button onPress={() => open({ kind: 'newProject' })}>
      <Trans>New project</Trans>
    </Button>
  );
  return (
    <Page
      name={t`Projects`}
      head={
        <h1>
          <Trans>Projects</Trans>
        </h1>
      }
      right={projects.length > 0 && create}
    >
      <div className={style.place}>
        {error && <Fault error={error} retry={refetch} />}
        {isSuccess && projects.length === 0 && (
          <Empty action={create}>
            <Trans>
              You are in no project yet. Make one and ask others in, or wait until somebody asks you.
            </Trans>
          </Empty>
        )}
        <ul className={style.projects}>
          {projects.map((project) => (
            <li key={project.id}>
              <Link to="/p/$projectKey" params={{ projectKey: project.key }}>
                <span className="key">{project.key}</span>
                <b dir="auto">{project.name}</b>
                <span className="small">
                  {project.personal ? <Trans>yours alone</Trans> : _(roleWords[project.role])}
                </span>
                {project.description && <p dir="auto">{project.description}</p>}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
}
