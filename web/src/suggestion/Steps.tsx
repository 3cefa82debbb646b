import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import style from './Pencilled.module.css';

export interface Step {
  title: string;
  estimateMinutes?: number | null;
  doneWhen?: string | null;
}

/** Proposed steps, each to be taken or left. */
export function Steps({
  steps,
  left,
  disabled,
  onToggle,
}: {
  steps: readonly Step[];
  /** Those that are not wanted, by their place. */
  left: ReadonlySet<number>;
  disabled?: boolean;
  onToggle: (index: number) => void;
}) {
  const { t } = useLingui();
  const id = useId();
  return (
    <ul className={style.steps}>
      {steps.map((step, index) => (
        <li key={step.title}>
          <input
            id={`${id}${index}`}
            type="checkbox"
            checked={!left.has(index)}
            disabled={disabled}
            onChange={() => onToggle(index)}
          />
          <label htmlFor={`${id}${index}`} dir="auto">
            {step.title}
          </label>
          {step.estimateMinutes && (
            <span className="small num">
              <Trans>{step.estimateMinutes} min</Trans>
            </span>
          )}
          {step.doneWhen && (
            <span className={`small ${style.done}`} dir="auto">
              {t`Done when: ${step.doneWhen}`}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The same set with this one in it, or without. */
export function toggled(had: ReadonlySet<number>, index: number): ReadonlySet<number> {
  const next = new Set(had);
  if (!next.delete(index)) next.add(index);
  return next;
}
