import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useState } from 'react';
import type { Task } from '~/api';
import { labelsQuery } from '~/project';
import style from './LabelsField.module.css';

const MOST = 20;

/** Labels as they are, each with a cross, and a field for one more. */
export function LabelsField({
  task,
  mayEdit,
  autoFocus,
  onChange,
}: {
  task: Pick<Task, 'projectId' | 'labels'>;
  mayEdit: boolean;
  autoFocus?: boolean;
  onChange: (labels: string[]) => void;
}) {
  const { t } = useLingui();
  const list = useId();
  const [text, setText] = useState('');
  const { data: known = [] } = useQuery({ ...labelsQuery(task.projectId), enabled: mayEdit });
  const add = () => {
    const label = text.trim();
    setText('');
    if (label && !task.labels.includes(label)) onChange([...task.labels, label]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') add();
    if (event.key === 'Backspace' && text === '' && task.labels.length > 0)
      onChange(task.labels.slice(0, -1));
  };
  return (
    <div className={style.labels}>
      {task.labels.map((label) => (
        <span key={label} className={style.label}>
          <span dir="auto">{label}</span>
          {mayEdit && (
            <button
              type="button"
              aria-label={t`Remove ${label}`}
              onClick={() => onChange(task.labels.filter((other) => other !== label))}
            >
              ×
            </button>
          )}
        </span>
      ))}
      {mayEdit && task.labels.length < MOST && (
        <>
          <input
            list={list}
            autoFocus={autoFocus}
            dir="auto"
            maxLength={50}
            aria-label={t`Add a label`}
            placeholder={task.labels.length === 0 ? t`none` : ''}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={add}
          />
          <datalist id={list}>
            {known.map((label) => (
              <option key={label.name} value={label.name} />
            ))}
          </datalist>
        </>
      )}
    </div>
  );
}
