import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answer, api, MERGE_PATCH, type Project, type Task } from '~/api';
import { projectsQuery } from '~/project';
import { Button } from '~/ui/button/Button';
import { Icon } from '~/ui/icon/Icon';
import { Menu, MenuItem } from '~/ui/menu/Menu';
import { toast } from '~/ui/toast/toasts';

/** What is seldom done to a task: copy its link, move it to another project, delete it. */
export function TaskMenu({
  task,
  project,
  mayEdit,
}: {
  task: Task;
  project: Project | undefined;
  mayEdit: boolean;
}) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data: projects = [] } = useQuery(projectsQuery);
  const params = { path: { id: task.id } };
  const others = projects.filter((one) => one.id !== task.projectId && one.role !== 'VIEWER');

  async function copy() {
    await navigator.clipboard.writeText(location.href);
    toast(t`The link was copied`);
  }
  async function restore() {
    await answer(api.POST('/api/tasks/{id}/restore', { params }));
    await navigate({ to: '/t/$taskKey', params: { taskKey: task.key } });
  }
  async function remove() {
    await answer(api.DELETE('/api/tasks/{id}', { params }));
    client.removeQueries({ queryKey: ['taskByKey', task.key] });
    if (project) await navigate({ to: '/p/$projectKey', params: { projectKey: project.key } });
    toast(t`${task.key} was deleted`, () => void attempt(restore));
  }
  async function moveTo(projectId: string) {
    const moved = await answer(
      api.PATCH('/api/tasks/{id}', { params, headers: MERGE_PATCH, body: { projectId } }),
    );
    await navigate({ to: '/t/$taskKey', params: { taskKey: moved.key }, replace: true });
    toast(t`${task.key} is now ${moved.key}`);
  }
  const attempt = (act: () => Promise<void>) => act().catch((error: Error) => toast(error.message));
  return (
    <Menu
      aria-label={t`More`}
      onAction={(key) =>
        attempt(key === 'copy' ? copy : key === 'delete' ? remove : () => moveTo(String(key)))
      }
      trigger={
        <Button square look="quiet" aria-label={t`More`}>
          <Icon name="more" />
        </Button>
      }
    >
      <MenuItem id="copy">
        <Icon name="link" />
        <Trans>Copy the link</Trans>
      </MenuItem>
      {mayEdit &&
        others.map((other) => (
          <MenuItem key={other.id} id={other.id} textValue={other.name}>
            <Icon name="folder" />
            {t`Move to ${other.name}`}
          </MenuItem>
        ))}
      {mayEdit && (
        <MenuItem id="delete">
          <Icon name="cross" />
          <Trans>Delete</Trans>
        </MenuItem>
      )}
    </Menu>
  );
}
