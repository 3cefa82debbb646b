import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { session } from '~/api';
import { unreadQuery } from '~/inbox';
import { Avatar, useMyName } from '~/people';
import { projectsQuery } from '~/project';
import { Icon, Mark } from '~/ui/icon/Icon';
import { open } from '../open/opened';
import style from './Side.module.css';

/** The way to everything, at the left of wide screens. */
export function Side() {
  const { t } = useLingui();
  const { data: unread = 0 } = useQuery(unreadQuery);
  const name = useMyName();
  return (
    <nav className={style.side} aria-label="TaskFlow">
      <Link to="/" className={style.brand}>
        <Mark />
        TaskFlow
      </Link>
      <button type="button" className={style.finder} onClick={() => open({ kind: 'find' })}>
        <Icon name="find" />
        <span className={style.name}>
          <Trans>Find or do</Trans>
        </span>
        <kbd>Ctrl K</kbd>
      </button>
      <ul>
        <li>
          <Link to="/inbox">
            <Icon name="inbox" />
            <Trans>Inbox</Trans>
            {unread > 0 && (
              <span className={style.count} title={t`${unread} unread`}>
                {unread}
              </span>
            )}
          </Link>
        </li>
        <li>
          <Link to="/today">
            <Icon name="calendar" />
            <Trans>Today</Trans>
          </Link>
        </li>
        <li>
          <Link to="/mine">
            <Icon name="person" />
            <Trans>My tasks</Trans>
          </Link>
        </li>
        <li>
          <Link to="/dashboard">
            <Icon name="chart" />
            <Trans>Dashboard</Trans>
          </Link>
        </li>
      </ul>
      <Projects />
      <ul className={style.foot}>
        {session().roles.includes('admin') && (
          <li>
            <Link to="/admin" activeOptions={{ includeSearch: false }}>
              <Icon name="shield" />
              <Trans>Administration</Trans>
            </Link>
          </li>
        )}
        <li>
          <Link to="/preferences">
            <Avatar id={session().userId} name={name} />
            <span className={style.name} dir="auto">
              {name}
            </span>
          </Link>
        </li>
      </ul>
    </nav>
  );
}

function Projects() {
  const { t } = useLingui();
  const { data: projects = [] } = useQuery(projectsQuery);
  return (
    <section className={style.projects}>
      <h2>
        <Link to="/projects">
          <Trans>Projects</Trans>
        </Link>
        <button type="button" aria-label={t`New project`} onClick={() => open({ kind: 'newProject' })}>
          <Icon name="plus" />
        </button>
      </h2>
      <ul>
        {projects.map((project) => (
          <li key={project.id}>
            <Link to="/p/$projectKey" params={{ projectKey: project.key }}>
              <span className="key">{project.key}</span>
              <span className={style.name} dir="auto">
                {project.name}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
