import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Project } from '~/api';
import { roleWords } from '../roleWords';
import style from './ProjectsPage.module.css';

export function ProjectCards({ projects }: { projects: Project[] }) {
  const { _ } = useLingui();
  return (
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
  );
}
