import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Task, TaskPatch } from '~/api';
import { localMinute } from '~/text';
import { Button } from '~/ui/button/Button';
import { DateField } from '~/ui/field/DateField';
import { Icon } from '~/ui/icon/Icon';
import style from './DueEditor.module.css';

interface DueEditorProps {
  task: Pick<Task, 'dueAt' | 'dueOn'>;
  autoFocus?: boolean;
  onChange: (patch: TaskPatch) => void;
  onClose: () => void;
}

/** A day, or a moment where it has a time, as it is written. */
export function DueEditor({ task, autoFocus, onChange, onClose }: DueEditorProps) {
  const { t } = useLingui();
  const [withTime, setWithTime] = useState(task.dueAt !== null);
  const now = task.dueAt ? localMinute(new Date(task.dueAt)) : task.dueOn ? `${task.dueOn}T09:00` : '';
  const [written, setWritten] = useState(now);
  const set = (value: string) => {
    setWritten(value);
    // A year is written digit by digit: 0002 is not meant.
    if (value && value < '1970') return;
    if (!value) onChange({ dueOn: null, dueAt: null });
    else if (withTime) onChange({ dueAt: new Date(value).toISOString(), dueOn: null });
    else onChange({ dueOn: value, dueAt: null });
  };
  const turn = () => {
    setWritten(now);
    setWithTime(!withTime);
  };
  return (
    <div className={style.due}>
      <DateField
        label={t`Due`}
        bare
        autoFocus={autoFocus}
        withTime={withTime}
        value={withTime ? written : written.slice(0, 10)}
        onChange={set}
      />
      <span className={style.acts}>
        <Button tiny onPress={turn}>
          {withTime ? <Trans>Day only</Trans> : <Trans>With time</Trans>}
        </Button>
        {now && (
          <Button tiny square look="quiet" aria-label={t`No due date`} onPress={() => set('')}>
            <Icon name="cross" small />
          </Button>
        )}
        <Button tiny square look="quiet" aria-label={t`Close`} onPress={onClose}>
          <Icon name="check" small />
        </Button>
      </span>
    </div>
  );
}
