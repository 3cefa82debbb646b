import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { TaskSort } from '~/api';
import type { Filters } from '~/filter';
import { isFiltered } from '~/filter';
import { projectsQuery } from '~/project';
import { tasksQuery } from '~/task';
import { Empty } from '~/ui/state/Empty';
import { Fault } from '~/ui/state/Fault';
import { ListHead } from './ListHead';
import { ListRow } from './ListRow';
import style from './TaskList.module.css';

interface TaskListProps {
  filters: Filters & { projectId?: string };
  mayEdit: boolean;
  onSort: (sort: TaskSort | undefined) => void;
  empty?: string;
}

/** Tasks one under another; more come as one scrolls. */
export function TaskList({ filters, mayEdit, onSort, empty }: TaskListProps) {
  const { t } = useLingui();
  const list = useInfiniteQuery(tasksQuery(filters));
  const { data: projects = [] } = useQuery(projectsQuery);
  const scroller = useRef<HTMLDivElement>(null);
  const { projectId: _, ...chosen } = filters;
  const tasks = (list.data?.pages ?? []).flatMap((page) => page.items);
  const rows = useVirtualizer({
    count: tasks.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 41,
    getItemKey: (index) => tasks[index]?.id ?? index,
    overscan: 10,
  });
  const last = rows.getVirtualItems().at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= tasks.length - 10) void fetchNextPage();
  }, [last, tasks.length, hasNextPage, isFetchingNextPage, fetchNextPage]);

  if (list.error) {
    return (
      <div className={style.around}>
        <Fault error={list.error} retry={() => list.refetch()} />
      </div>
    );
  }
  if (list.isSuccess && tasks.length === 0) {
    return (
      <div className={style.around}>
        <Empty>
          {isFiltered(chosen) && !empty
            ? t`Nothing fits the filter.`
            : (empty ?? t`There are no tasks here yet. C makes one.`)}
        </Empty>
      </div>
    );
  }
  return (
    <div ref={scroller} className={style.scroller}>
      <div role="table" aria-rowcount={hasNextPage ? -1 : tasks.length} aria-label={t`Tasks`}>
        <ListHead sort={filters.sort} onSort={onSort} />
        <div role="rowgroup" className={style.rows} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((row) => {
            const task = tasks[row.index];
            const project = projects.find((one) => one.id === task?.projectId);
            return task ? (
              <ListRow
                key={row.key}
                task={task}
                index={row.index}
                start={row.start}
                measure={rows.measureElement}
                mayEdit={mayEdit && project?.role !== 'VIEWER'}
              />
            ) : null;
          })}
        </div>
      </div>
      {isFetchingNextPage && (
        <p className="small">
          <Trans>More is coming…</Trans>
        </p>
      )}
    </div>
  );
}
