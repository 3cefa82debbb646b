import { useLingui as useCore } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Priority } from '~/api';
import { PRIORITIES, priorityWords } from '~/text';
import { Gauge } from '~/ui/facts/Gauge';
import { Menu, MenuItem } from '~/ui/menu/Menu';
import { Cell } from './Cell';
import type { CellOf } from './cellOf';

const NONE = 'NONE';

export function PriorityCell({ task, mayEdit, change }: CellOf) {
  const { t } = useLingui();
  const { _ } = useCore();
  const now = task.priority ? _(priorityWords[task.priority]) : t`not set`;
  return (
    <Cell
      label={t`Priority of ${task.key}: ${now}`}
      mayEdit={mayEdit}
      shown={<Gauge priority={task.priority} />}
    >
      {(opened) => (
        <Menu
          aria-label={t`Priority of ${task.key}`}
          opened={opened}
          selectionMode="single"
          selectedKeys={[task.priority ?? NONE]}
          onAction={(key) => void change({ priority: key === NONE ? null : (key as Priority) })}
        >
          {PRIORITIES.map((priority) => (
            <MenuItem key={priority} id={priority} textValue={_(priorityWords[priority])}>
              <span aria-hidden="true">
                <Gauge priority={priority} />
              </span>
              {_(priorityWords[priority])}
            </MenuItem>
          ))}
          <MenuItem id={NONE}>
            <Trans>No priority</Trans>
          </MenuItem>
        </Menu>
      )}
    </Cell>
  );
}
