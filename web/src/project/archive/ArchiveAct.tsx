import { Trans } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { Project } from '~/api';
import { Button } from '~/ui/button/Button';
import style from '../create/NewProject.module.css';
import { archive } from './archive';

/** Puts a project out of everybody's way, until it is brought back. */
export function ArchiveAct({
  project,
  act,
}: {
  project: Project;
  act: (call: () => Promise<unknown>) => Promise<void>;
}) {
  const client = useQueryClient();
  return (
    <div className={style.acts}>
      <span className="small">
        {project.archivedAt ? (
          <Trans>It is archived: nothing in it changes.</Trans>
        ) : (
          <Trans>In the archive it can be read, and nothing of it changes.</Trans>
        )}
      </span>
      <Button onPress={() => act(() => archive(client, project, !project.archivedAt))}>
        {project.archivedAt ? <Trans>Bring it back</Trans> : <Trans>Archive it</Trans>}
      </Button>
    </div>
  );
}
