import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { session, type Task } from '~/api';
import { Avatar, nameOf, useMembers } from '~/people';
import { Button } from '~/ui/button/Button';
import { Icon } from '~/ui/icon/Icon';
import { Menu, MenuItem } from '~/ui/menu/Menu';
import { toast } from '~/ui/toast/toasts';
import { watch, watchersQuery, watchMyself } from './queries';
import style from './Watchers.module.css';

/** Who watches a task. Everybody decides for themselves; an editor for others, too. */
export function Watchers({ task, mayEdit }: { task: Task; mayEdit: boolean }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const me = session().userId;
  const { data: watchers = [], isSuccess } = useQuery(watchersQuery(task.id));
  const members = useMembers(task.projectId);
  const ids = new Set(watchers.map((watcher) => watcher.userId));
  const mine = ids.has(me);

  async function change(userId: string) {
    const on = !ids.has(userId);
    const done = userId === me ? watchMyself(task.id, on) : watch(task.id, userId, on);
    await done.catch((error: Error) => toast(error.message));
    await client.invalidateQueries({ queryKey: ['watchers', task.id] });
  }
  if (!isSuccess) return null;
  return (
    <div className={style.watchers}>
      {watchers.map((one) => (
        <Avatar key={one.userId} id={one.userId} name={one.displayName ?? one.username ?? undefined} />
      ))}
      {mayEdit && members.length > 1 && (
        <Menu
          aria-label={t`Who watches`}
          selectionMode="multiple"
          selectedKeys={ids}
          onAction={(key) => change(String(key))}
          trigger={
            <Button tiny square look="quiet" aria-label={t`Have others watch`}>
              <Icon name="plus" small />
            </Button>
          }
        >
          {members
            .filter((member) => member.userId !== me)
            .map((member) => (
              <MenuItem key={member.userId} id={member.userId} textValue={nameOf(member) ?? member.userId}>
                <span dir="auto">{nameOf(member) ?? member.userId}</span>
              </MenuItem>
            ))}
        </Menu>
      )}
      <Button tiny look="quiet" className={style.toggle} onPress={() => change(me)}>
        <Icon name="bell" small />
        {mine ? <Trans>Watch no more</Trans> : <Trans>Watch</Trans>}
      </Button>
    </div>
  );
}
