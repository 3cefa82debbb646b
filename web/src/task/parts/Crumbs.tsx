import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Project, Task } from '~/api';
import { Icon } from '~/ui/icon/Icon';
import style from './Crumbs.module.css';

/** Where a task belongs, and its key. */
export function Crumbs({ task, project }: { task: Task; project: Project | undefined }) {
  const { t } = useLingui();
  return (
    <nav className={style.crumbs} aria-label={t`Where this is`}>
      {project && (
        <Link to="/p/$projectKey" params={{ projectKey: project.key }} className={style.up} dir="auto">
          <span className={`${style.back} onlySmall`}>
            <Icon name="back" />
          </span>
          <span className={style.name}>{project.name}</span>
        </Link>
      )}
      <span aria-hidden="true">/</span>
      <span className="key">{task.key}</span>
      {task.parentId && (
        <span className="small onlyWide">
          <Trans>part of another task</Trans>
        </span>
      )}
    </nav>
  );
}
