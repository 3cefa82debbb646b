import { Trans, useLingui } from '@lingui/react/macro';
import { Avatar, nameOf, useMembers, useNames } from '~/people';
import { Icon } from '~/ui/icon/Icon';
import { Menu, MenuItem, type Opened } from '~/ui/menu/Menu';
import { Cell } from './Cell';
import style from './Cells.module.css';
import type { CellOf } from './cellOf';

const NOBODY = 'nobody';

export function AssigneeCell({ task, mayEdit, change }: CellOf) {
  const { t } = useLingui();
  const names = useNames(task.projectId);
  const { assigneeId } = task;
  const name = assigneeId ? names.get(assigneeId) : undefined;
  const now = assigneeId ? (name ?? t`Unknown person`) : t`nobody`;
  const none = mayEdit ? (
    <span className={style.none}>
      <Icon name="person" small />
    </span>
  ) : null;
  const shown = assigneeId ? <Avatar id={assigneeId} name={name} /> : none;
  return (
    <Cell label={t`Assignee of ${task.key}: ${now}`} mayEdit={mayEdit} shown={shown}>
      {(opened) => <People task={task} change={change} opened={opened} />}
    </Cell>
  );
}

function People({ task, change, opened }: Omit<CellOf, 'mayEdit'> & { opened: Opened }) {
  const { t } = useLingui();
  const members = useMembers(task.projectId);
  return (
    <Menu
      aria-label={t`Assignee of ${task.key}`}
      opened={opened}
      selectionMode="single"
      selectedKeys={[task.assigneeId ?? NOBODY]}
      onAction={(key) => void change({ assigneeId: key === NOBODY ? null : String(key) })}
    >
      {members.map((member) => (
        <MenuItem key={member.userId} id={member.userId} textValue={nameOf(member) ?? member.userId}>
          <span dir="auto">{nameOf(member) ?? member.userId}</span>
        </MenuItem>
      ))}
      <MenuItem id={NOBODY}>
        <Trans>nobody</Trans>
      </MenuItem>
    </Menu>
  );
}
