import { useLingui } from '@lingui/react/macro';
import type { Task, TaskPatch } from '~/api';
import { dueWords } from '~/text';
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

/** A day, or a moment where somebody gave one a time. */
export function DueField({ task, mayEdit, onChange }: DueFieldProps) {
  const { t } = useLingui();
  const due = dueWords(task);
  const words = due && (
    <Fact icon="clock" tone={due.tone}>
      {due.text}
    </Fact>
  );
  if (!mayEdit) return words ?? <span className="small">–</span>;
  const set = (value: string) => {
    if (!value) onChange({ dueOn: null, dueAt: null });
    else if (task.dueAt) onChange({ dueAt: new Date(value).toISOString() });
    else onChange({ dueOn: value });
  };
  return (
    <div className={style.due}>
      <DateField
        bare
        label={t`Due`}
        withTime={Boolean(task.dueAt)}
        value={task.dueAt ? local(task.dueAt) : (task.dueOn ?? '')}
        onChange={set}
      />
      {due && (
        <span className={style.words}>
          {words}
          <Button tiny square look="quiet" aria-label={t`No due date`} onPress={() => set('')}>
            <Icon name="cross" small />
          </Button>
        </span>
      )}
    </div>
  );
}

/** An instant as the field for local times wants it. */
function local(instant: string): string {
  const date = new Date(instant);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
