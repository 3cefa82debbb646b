import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef } from 'react';
import type { TaskCard } from '~/api';
import { Card, type CardActions } from '../parts/Card';
import type { BoardState } from '../state/state';
import style from './Column.module.css';

interface RowProps {
  id: string;
  index: number;
  of: number;
  start: number;
  board: BoardState;
  names: ReadonlyMap<string, string>;
  active: boolean;
  chosen: boolean;
  actions: CardActions;
  measure: (element: Element | null) => void;
}

/** A card's place in its column: it can be taken. */
export function Row({ id, index, of, start, board, names, active, chosen, actions, measure }: RowProps) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(
    () => draggable({ element: row.current as HTMLLIElement, getInitialData: () => ({ cardId: id }) }),
    [id],
  );
  const card = board.cards.get(id) as TaskCard;
  return (
    <li
      ref={(element) => {
        row.current = element;
        measure(element);
      }}
      data-index={index}
      aria-setsize={of}
      aria-posinset={index + 1}
      className={style.row}
      style={{ translate: `0 ${start}px` }}
    >
      <Card
        card={card}
        pending={board.pending.get(id)}
        arrived={board.arrived.has(id)}
        active={active}
        chosen={chosen}
        assignee={card.assigneeId ? names.get(card.assigneeId) : undefined}
        actions={actions}
      />
    </li>
  );
}
