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
        const next = gapOf(location);
        setGap((had) => (had?.status === next?.status && had?.index === next?.index ? had : next));
      },
      onDrop: ({ location, source }) => {
        const id = source.data.cardId as string;
        const target = gapOf(location);
        setGap(undefined);
        release?.();
        if (target) mover.current(id, placeOfGap(store.read(), id, target.status, target.index));
      },
    });
  }, [store]);
  return gap;
}

function gapOf(location: DragLocationHistory): Gap | undefined {
  const data = location.current.dropTargets[0]?.data;
  return data && { status: data.status as TaskStatus, index: data.index as number };
}
