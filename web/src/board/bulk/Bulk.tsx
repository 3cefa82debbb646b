import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import { Trans, useLingui as useMacro } from '@lingui/react/macro';
import type { TaskPatch } from '~/api';
import { PRIORITIES, priorityWords, STATUSES, statusWords } from '~/text';
import { Button } from '~/ui/button/Button';
import { Menu, MenuItem } from '~/ui/menu/Menu';
import { useFaultWords } from '~/ui/state/Fault';
import { toast } from '~/ui/toast/toasts';
import type { BoardState } from '../state/state';
import type { BoardStore } from '../state/store';
import style from './Bulk.module.css';
import { changeAll } from './changeAll';
import { takeRoom } from './takeRoom';

interface BulkProps {
  store: BoardStore;
  board: BoardState;
  chosen: ReadonlySet<string>;
  onDone: () => void;
}

/** What can be done with all chosen cards at once. */
export default function Bulk({ store, board, chosen, onDone }: BulkProps) {
  const { _ } = useLingui();
  const { t } = useMacro();
  const words = useFaultWords(undefined);
  const ids = [...chosen].filter((id) => board.cards.has(id));
  if (ids.length === 0) return null;
  const act = async (patch: TaskPatch) => {
    onDone();
    try {
      const { changed, undo } = await changeAll(ids, patch);
      toast(t`${plural(changed, { one: '# task changed', other: '# tasks changed' })}`, undo);
    } catch (error) {
      toast(`${words.title}: ${(error as Error).message}`);
    }
    store.load();
  };
  return (
    <div ref={takeRoom} role="toolbar" aria-label={t`Chosen tasks`} className={style.bulk}>
      <span>{t`${plural(ids.length, { one: '# chosen', other: '# chosen' })}`}</span>
      <Menu
        aria-label={t`Status`}
        trigger={<Button tiny look="onInk">{t`Status`}</Button>}
        onAction={(key) => act({ status: key as TaskPatch['status'] })}
      >
        {STATUSES.map((status) => (
          <MenuItem key={status} id={status}>
            {_(statusWords[status])}
          </MenuItem>
        ))}
      </Menu>
      <Menu
        aria-label={t`Priority`}
        trigger={<Button tiny look="onInk">{t`Priority`}</Button>}
        onAction={(key) => act({ priority: key === 'none' ? null : (key as TaskPatch['priority']) })}
      >
        {PRIORITIES.map((priority) => (
          <MenuItem key={priority} id={priority}>
            {_(priorityWords[priority])}
          </MenuItem>
        ))}
        <MenuItem id="none">
          <Trans>No priority</Trans>
        </MenuItem>
      </Menu>
      <Button tiny look="onInk" onPress={onDone}>
        <Trans>Choose none</Trans>
      </Button>
    </div>
  );
}
