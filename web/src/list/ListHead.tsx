import { useLingui } from '@lingui/react/macro';
import type { TaskSort } from '~/api';
import style from './TaskList.module.css';

const UNSORTED = ['labels', 'status', 'assignee'];

/** The columns; a press on one sorts by it, a second one turns it round. */
export function ListHead({
  sort = '-createdAt',
  onSort,
}: {
  sort: TaskSort | undefined;
  onSort: (sort: TaskSort | undefined) => void;
}) {
  const { t } = useLingui();
  const columns: [string, string, string][] = [
    ['priority', t`Priority`, '-'],
    ['createdAt', t`Task`, '-'],
    ['labels', t`Labels`, ''],
    ['status', t`Status`, ''],
    ['dueAt', t`Due`, ''],
    ['assignee', t`Person`, ''],
  ];
  return (
    <div role="rowgroup" className={style.head}>
      <div role="row" className={style.row}>
        {columns.map(([field, name, first]) => {
          const sortable = !UNSORTED.includes(field);
          const current = sort === field ? 'ascending' : sort === `-${field}` ? 'descending' : undefined;
          const turn = () =>
            onSort(
              (sort === `${first}${field}` ? (first ? field : `-${field}`) : `${first}${field}`) as TaskSort,
            );
          return (
            <span key={field} role="columnheader" aria-sort={current} data-column={field}>
              {sortable ? (
                <button type="button" onClick={turn}>
                  {name}
                  <span aria-hidden="true">
                    {current === 'ascending' ? ' ↑' : current === 'descending' ? ' ↓' : ''}
                  </span>
                </button>
              ) : (
                name
              )}
            </span>
          );
        })}
      </div>
    </div>
  );
}
