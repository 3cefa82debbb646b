import { useLingui as useCore } from '@lingui/react';
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import type { Task, TaskCard, TaskStatus } from '~/api';
import { Avatar, useNames } from '~/people';
import { dueWords, STATUSES, statusWords } from '~/text';
import { Button } from '~/ui/button/Button';
import { Fact, Label } from '~/ui/facts/Fact';
import { Gauge } from '~/ui/facts/Gauge';
import { StatusMark } from '~/ui/facts/StatusMark';
import { Choose } from '~/ui/field/Choose';
import { Icon } from '~/ui/icon/Icon';
import style from './TaskList.module.css';
import { useRowChange } from './useRowChange';

interface ListRowProps {
  task: TaskCard;
  index: number;
  start: number;
  measure: (element: Element | null) => void;
  mayEdit: boolean;
}

/** One task in a line; title and status are changed in place. */
export function ListRow({ task, index, start, measure, mayEdit }: ListRowProps) {
  const { t } = useLingui();
  const { _ } = useCore();
  const names = useNames(task.projectId);
  const { change, saving } = useRowChange(task as unknown as Task);
  const [title, setTitle] = useState<string>();
  const due = dueWords(task);
  const save = () => {
    const text = title?.trim();
    setTitle(undefined);
    if (text && text !== task.title) void change({ title: text });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') save();
    if (event.key === 'Escape') setTitle(undefined);
  };
  const closed = task.status === 'DONE' || task.status === 'CANCELLED';
  return (
    <div
      ref={measure}
      role="row"
      data-index={index}
      data-wet={saving || undefined}
      data-closed={closed || undefined}
      className={`${style.row} ${style.task}`}
      style={{ translate: `0 ${start}px` }}
    >
      <span role="cell" data-column="priority">
        <Gauge priority={task.priority} />
      </span>
      <span role="cell" data-column="title">
        {title === undefined ? (
          <>
            <span className="key">{task.key}</span>
            <Link to="/t/$taskKey" params={{ taskKey: task.key }} dir="auto" className={style.title}>
              {task.title}
            </Link>
            {mayEdit && (
              <Button
                tiny
                square
                look="quiet"
                className={style.edit}
                aria-label={t`Change the title of ${task.key}`}
                onPress={() => setTitle(task.title)}
              >
                <Icon name="pencil" small />
              </Button>
            )}
            <span className={style.labels}>
              {task.labels.slice(0, 2).map((label) => (
                <Label key={label}>{label}</Label>
              ))}
            </span>
          </>
        ) : (
          <input
            autoFocus
            dir="auto"
            aria-label={t`Title`}
            className={style.field}
            value={title}
            maxLength={400}
            onChange={(event) => setTitle(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={save}
          />
        )}
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
        {due && <Fact tone={due.tone}>{due.text}</Fact>}
      </span>
      <span role="cell" data-column="assignee">
        {task.assigneeId && <Avatar id={task.assigneeId} name={names.get(task.assigneeId)} />}
      </span>
    </div>
  );
}
