import { useLingui } from '@lingui/react';
import { Trans, useLingui as useMacro } from '@lingui/react/macro';
import { useRef } from 'react';
import type { TaskStatus } from '~/api';
import { STATUSES, statusWords } from '~/text';
import { StatusMark } from '~/ui/facts/StatusMark';
import { Menu, MenuItem } from '~/ui/menu/Menu';
import { type Place, placeIn } from '../order/moves';
import type { BoardState } from '../state/state';

interface MoveMenuProps {
  board: BoardState;
  id: string;
  at: Element;
  onMove: (id: string, place: Place) => void;
  onClose: () => void;
}

/** "Move to…": all that a drag can do, for who does not drag. One for the whole board. */
export default function MoveMenu({ board, id, at, onMove, onClose }: MoveMenuProps) {
  const { _ } = useLingui();
  const { t } = useMacro();
  const anchor = useRef<Element | null>(at);
  const place = placeIn(board, id);
  const card = board.cards.get(id);
  if (!place || !card) return null;
  const last = board.columns[place.status].length - 1;
  const places: Record<string, Place> = {
    top: { ...place, index: 0 },
    up: { ...place, index: place.index - 1 },
    down: { ...place, index: place.index + 1 },
    bottom: { ...place, index: last },
  };
  const act = (key: string) => onMove(id, places[key] ?? { status: key as TaskStatus, index: 0 });
  const disabled = [
    ...(place.index === 0 ? ['top', 'up'] : []),
    ...(place.index === last ? ['down', 'bottom'] : []),
  ];
  return (
    <Menu
      aria-label={t`Move ${card.key} to…`}
      opened={{ at: anchor, close: onClose }}
      disabledKeys={[...disabled, place.status]}
      onAction={(key) => act(String(key))}
    >
      {STATUSES.map((status) => (
        <MenuItem key={status} id={status} textValue={_(statusWords[status])}>
          <StatusMark status={status} />
          {_(statusWords[status])}
        </MenuItem>
      ))}
      <MenuItem id="top">
        <Trans>To the top</Trans>
      </MenuItem>
      <MenuItem id="up" hint="Alt ↑">
        <Trans>One up</Trans>
      </MenuItem>
      <MenuItem id="down" hint="Alt ↓">
        <Trans>One down</Trans>
      </MenuItem>
      <MenuItem id="bottom">
        <Trans>To the bottom</Trans>
      </MenuItem>
    </Menu>
  );
}
