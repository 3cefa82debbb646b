import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef } from 'react';
import type { TaskCard, TaskStatus } from '~/api';
import type { BoardState } from '../state/state';
import { Card, type CardActions } from './Card';
import style from './Column.module.css';

interface RowProps {
  id: string;
  index: number;
  of: number;
  start: number;
  status: TaskStatus;
  board: BoardState;
  names: ReadonlyMap<string, string>;
  active: boolean;
  chosen: boolean;
  actions: CardActions;
  measure: (element: Element | null) => void;
}

/** A card's place in its column: can be taken, and says on which half of it something hovers. */
export function Row({
  id,
  index,
  of,
  start,
  status,
  board,
  names,
  active,
  chosen,
  actions,
  measure,
}: RowProps) {
  const row = useRef<HTMLLIElement>(null);
  // Read when something hovers: were it a dependency, each insert would register all cards anew.
  const place = useRef(index);
  useEffect(() => {
    place.current = index;
  }, [index]);
  useEffect(() => {
    const element = row.current as HTMLLIElement;
    return combine(
      draggable({ element, getInitialData: () => ({ cardId: id }) }),
      dropTargetForElements({
        element,
        getData: ({ input }) => {
          const box = element.getBoundingClientRect();
          return { status, index: place.current + (input.clientY > box.top + box.height / 2 ? 1 : 0) };
        },
      }),
    );
  }, [id, status]);
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
