import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { TaskStatus } from '~/api';
import { GAP, gapAt, lineOffset } from '../order/gaps';
import type { CardActions } from '../parts/Card';
import type { BoardState } from '../state/state';
import style from './Column.module.css';
import { ColumnHead } from './ColumnHead';
import { NoCards } from './NoCards';
import { Row } from './Row';

export interface ColumnProps {
  status: TaskStatus;
  board: BoardState;
  names: ReadonlyMap<string, string>;
  activeId: string | undefined;
  /** Whether the active card gets a focus that was lost. */
  follows: boolean;
  chosen: ReadonlySet<string>;
  /** Where what is dragged would land; undefined where it would not. */
  dropIndex: number | undefined;
  filtered: boolean;
  /** Whether it is the one that a small screen shows. */
  shown: boolean;
  actions: CardActions;
  onNew: ((status: TaskStatus) => void) | undefined;
}

export function Column({
  status,
  board,
  names,
  activeId,
  follows,
  chosen,
  dropIndex,
  filtered,
  shown,
  actions,
  onNew,
}: ColumnProps) {
  const ids = board.columns[status];
  const column = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  // Tab leads to one card of each column, arrows to the others.
  const activeIndex = Math.max(0, activeId ? ids.indexOf(activeId) : 0);
  const rows = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 84,
    getItemKey: (index) => ids[index] ?? index,
    gap: GAP,
    overscan: 6,
    // The active card stays: with it the focus would go.
    rangeExtractor: (range) => {
      const shownRows = defaultRangeExtractor(range);
      return shownRows.includes(activeIndex) ? shownRows : [...shownRows, activeIndex].sort((a, b) => a - b);
    },
  });

  // After a keyboard move the card may be drawn in another column, after a way back anew: the focus follows it.
  useEffect(() => {
    if (!follows || !activeId || document.activeElement !== document.body) return;
    scroller.current?.querySelector<HTMLElement>(`[data-card="${activeId}"]`)?.focus();
  });

  useEffect(() => {
    const element = column.current as HTMLElement;
    const scrolled = scroller.current as HTMLElement;
    const ends = [
      dropTargetForElements({
        element,
        getData: ({ input }) => ({
          status,
          index: gapAt(
            rows.measurementsCache,
            input.clientY - scrolled.getBoundingClientRect().top + scrolled.scrollTop,
          ),
        }),
      }),
      autoScrollForElements({ element: scrolled }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [status, rows]);

  const lineAt = dropIndex === undefined ? undefined : lineOffset(rows.measurementsCache, dropIndex);
  return (
    <section
      ref={column}
      className={style.column}
      data-target={dropIndex !== undefined || undefined}
      data-shown={shown || undefined}
      aria-labelledby={`column-${status}`}
    >
      <ColumnHead
        status={status}
        count={board.loaded.has(status) ? ids.length : undefined}
        more={!board.whole.has(status)}
        onNew={onNew}
      />
      <div ref={scroller} className={style.scroller}>
        {ids.length === 0 ? (
          <NoCards status={status} loaded={board.loaded.has(status)} filtered={filtered} onNew={onNew} />
        ) : (
          <ul style={{ height: rows.getTotalSize() }}>
            {rows.getVirtualItems().map((row) => (
              <Row
                key={row.key}
                index={row.index}
                of={ids.length}
                start={row.start}
                measure={rows.measureElement}
                id={ids[row.index] as string}
                {...{ board, names, actions }}
                active={row.index === activeIndex}
                chosen={chosen.has(ids[row.index] as string)}
              />
            ))}
          </ul>
        )}
        {lineAt !== undefined && <div className={style.gap} style={{ translate: `0 ${lineAt}px` }} />}
      </div>
    </section>
  );
}
