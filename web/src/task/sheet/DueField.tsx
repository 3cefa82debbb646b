import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Task, TaskPatch } from '~/api';
import { dueWords, localMinute, moment } from '~/text';
import { Button } from '~/ui/button/Button';
import { Fact } from '~/ui/facts/Fact';
import { DateField } from '~/ui/field/DateField';
import { Icon } from '~/ui/icon/Icon';
import style from './DueField.module.css';

interface DueFieldProps {
  task: Task;
  mayEdit: boolean;
  onChange: (patch: TaskPatch) => void;
}

/** A day, or a moment where it has a time. Said in words, and written only when somebody wants to. */
export function DueField({ task, mayEdit, onChange }: DueFieldProps) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const [withTime, setWithTime] = useState(task.dueAt !== null);
  const due = dueWords(task);
  const words = due ? (
    <Fact icon="clock" tone={due.tone}>
      {due.text}
    </Fact>
  ) : (
    <span className="small">
      <Trans>none</Trans>
    </span>
  );
  const set = (value: string) => {
    if (!value) onChange({ dueOn: null, dueAt: null });
    else if (withTime) onChange({ dueAt: new Date(value).toISOString(), dueOn: null });
    else onChange({ dueOn: value, dueAt: null });
  };
  if (!mayEdit) return <span className={style.words}>{words}</span>;
  if (!open) {
    const full = task.dueAt ? moment(new Date(task.dueAt)) : (task.dueOn ?? undefined);
    return (
      <button type="button" className={style.words} title={full} onClick={() => setOpen(true)}>
        <span className="unseen">{t`Due`} </span>
        {words}
      </button>
    );
  }
  const now = task.dueAt ? localMinute(new Date(task.dueAt)) : task.dueOn ? `${task.dueOn}T09:00` : '';
  return (
    <div className={style.due}>
      <DateField
        label={t`Due`}
        bare
        withTime={withTime}
        value={withTime ? now : now.slice(0, 10)}
        onChange={set}
      />
      <span className={style.acts}>
        <Button tiny onPress={() => setWithTime(!withTime)}>
          {withTime ? <Trans>Day only</Trans> : <Trans>With time</Trans>}
        </Button>
        {due && (
          <Button tiny square look="quiet" aria-label={t`No due date`} onPress={() => set('')}>
            <Icon name="cross" small />
          </Button>
        )}
        <Button tiny square look="quiet" aria-label={t`Close`} onPress={() => setOpen(false)}>
          <Icon name="check" small />
        </Button>
      </span>
    </div>
  );
}
