import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Task, TaskPatch } from '~/api';
import { dueWords, moment } from '~/text';
import { Fact } from '~/ui/facts/Fact';
import { useFocusBack } from '~/ui/useFocusBack';
import { DueEditor } from './DueEditor';
import style from './DueField.module.css';

interface DueFieldProps {
  task: Task;
  mayEdit: boolean;
  onChange: (patch: TaskPatch) => void;
}

/** When it is due: said in words, and written only when somebody wants to. */
export function DueField({ task, mayEdit, onChange }: DueFieldProps) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const opener = useFocusBack<HTMLButtonElement>(open);
  const due = dueWords(task);
  const words = due ? (
    <Fact icon="clock" tone={due.tone}>
      {due.tone === 'late' ? due.text : due.full}
    </Fact>
  ) : (
    <span className="small">
      <Trans>none</Trans>
    </span>
  );
  if (!mayEdit) return <span className={style.words}>{words}</span>;
  if (open) return <DueEditor task={task} onChange={onChange} onClose={() => setOpen(false)} />;
  const full = task.dueAt ? moment(new Date(task.dueAt)) : (task.dueOn ?? undefined);
  return (
    <button ref={opener} type="button" className={style.words} title={full} onClick={() => setOpen(true)}>
      <span className="unseen">{t`Due`} </span>
      {words}
    </button>
  );
}
