import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { DragLocationHistory } from '@atlaskit/pragmatic-drag-and-drop/types';
import { useEffect, useRef, useState } from 'react';
import type { TaskStatus } from '~/api';
import { batches } from '~/live';
import { type Place, placeOfGap } from '../order/moves';
import type { BoardStore } from '../state/store';

export interface Gap {
  status: TaskStatus;
  /** Between which cards, as the eye counts. */
  index: number;
}

/** Watches what is dragged over the board. While a card is in the hand, what comes in live waits. */
export function useDrag(store: BoardStore, move: (id: string, place: Place) => void): Gap | undefined {
  const [gap, setGap] = useState<Gap>();
  const mover = useRef(move);
  useEffect(() => {
    mover.current = move;
  }, [move]);
  useEffect(() => {
    let release: (() => void) | undefined;
    return monitorForElements({
      canMonitor: ({ source }) => typeof source.data.cardId === 'string',
      onDragStart: () => {
        release = batches.hold();
      },
      onDrag: ({ location }) => {
        const next = gapOf(store, location);
        setGap((had) => (had?.status === next?.status && had?.index === next?.index ? had : next));
      },
      onDrop: ({ location, source }) => {
        const id = source.data.cardId as string;
        const target = gapOf(store, location);
        setGap(undefined);
        release?.();
        if (target) mover.current(id, placeOfGap(store.read(), id, target.status, target.index));
      },
    });
  }, [store]);
  return gap;
}

function gapOf(store: BoardStore, location: DragLocationHistory): Gap | undefined {
  // The innermost first: a card says between which two, the column alone means its end.
  const data = location.current.dropTargets[0]?.data;
  const status = data?.status as TaskStatus | undefined;
  if (!status) return undefined;
  return {
    status,
    index: typeof data?.index === 'number' ? data.index : store.read().columns[status].length,
  };
}
