import type { KeyboardEvent } from 'react';
import { neighbour, type Place, stepFrom } from '../order/moves';
import type { BoardState } from '../state/state';

interface Reach {
  focus(id: string): void;
  move(id: string, place: Place): void;
  moveMenu(id: string, at: Element): void;
  choose(id: string, upTo: boolean): void;
}

/** Keys on a card: arrows walk, Alt with an arrow moves the card, M asks where to, X chooses. */
export function useBoardKeys(board: BoardState, { focus, move, moveMenu, choose }: Reach) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const element = (event.target as HTMLElement).closest<HTMLElement>('[data-card]');
    const id = element?.dataset.card;
    if (!element || !id || event.ctrlKey || event.metaKey) return;
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    if (event.key.startsWith('Arrow')) {
      if (event.altKey) {
        const place = stepFrom(board, id, event.key, rtl);
        if (place) move(id, place);
      } else {
        const next = neighbour(board, id, event.key, rtl);
        if (next) focus(next);
      }
      event.preventDefault();
    } else if (event.code === 'KeyM' && !event.altKey) {
      moveMenu(id, element);
      event.preventDefault();
    } else if (event.code === 'KeyX' && !event.altKey) {
      choose(id, event.shiftKey);
      event.preventDefault();
    }
  };
}
