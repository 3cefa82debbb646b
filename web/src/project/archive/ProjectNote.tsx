import { Trans } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { Project } from '~/api';
import { Button } from '~/ui/button/Button';
import { toast } from '~/ui/toast/toasts';
import { archive } from './archive';

/** Why nothing can be changed in a project, where that is so, and the way out for whoever may go it. */
export function ProjectNote({ project }: { project: Project }) {
  const client = useQueryClient();
  if (project.archivedAt) {
    const back = () => archive(client, project, false).catch((error: Error) => toast(error.message));
    return (
      <span className="small" role="note">
        <Trans>Archived: it can be read, nothing in it changes.</Trans>{' '}
        {project.role === 'OWNER' && (
          <Button tiny onPress={back}>
            <Trans>Bring it back</Trans>
          </Button>
        )}
      </span>
    );
  }
  if (project.role !== 'VIEWER') return null;
  return (
    <span className="small" role="note">
      <Trans>You may look at this project, not change it.</Trans>
    </span>
  );
}
