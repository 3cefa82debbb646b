import { useLingui as useCore } from '@lingui/react';
import { useLingui } from '@lingui/react/macro';
import type { Task, TaskCard, TaskStatus } from '~/api';
import { STATUSES, statusWords } from '~/text';
import { StatusMark } from '~/ui/facts/StatusMark';
import { Choose } from '~/ui/field/Choose';
import { AssigneeCell } from './cell/AssigneeCell';
import { DueCell } from './cell/DueCell';
import { LabelsCell } from './cell/LabelsCell';
import { PriorityCell } from './cell/PriorityCell';
import { TitleCell } from './cell/TitleCell';
import style from './TaskList.module.css';
import { useRowChange } from './useRowChange';

interface ListRowProps {
  task: TaskCard;
  index: number;
  start: number;
  measure: (element: Element | null) => void;
  mayEdit: boolean;
}

/** One task in a line, each of its values changed in place. */
export function ListRow({ task, index, start, measure, mayEdit }: ListRowProps) {
  const { t } = useLingui();
  const { _ } = useCore();
  const { change, saving } = useRowChange(task as unknown as Task);
  const cell = { task, mayEdit, change };
  return (
    <div
      ref={measure}
      role="row"
      data-index={index}
      data-wet={saving || undefined}
      className={`${style.row} ${style.task}`}
      style={{ translate: `0 ${start}px` }}
    >
      <span role="cell" data-column="priority">
        <PriorityCell {...cell} />
      </span>
      <span role="cell" data-column="title">
        <TitleCell {...cell} />
      </span>
      <span role="cell" data-column="labels">
        <LabelsCell {...cell} />
      </span>
      <span role="cell" data-column="status">
        <Choose
          bare
          label={t`Status of ${task.key}`}
          disabled={!mayEdit}
          mark={<StatusMark status={task.status} />}
          value={task.status}
          options={STATUSES.map((id) => ({ id, name: _(statusWords[id]) }))}
          onChange={(status) => change({ status: status as TaskStatus })}
        />
      </span>
      <span role="cell" data-column="due">
        <DueCell {...cell} />
      </span>
      <span role="cell" data-column="assignee">
        <AssigneeCell {...cell} />
      </span>
    </div>
  );
}
