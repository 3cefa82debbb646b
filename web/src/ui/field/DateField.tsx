import { useId } from 'react';
import style from './DateField.module.css';
import { useErrorOf } from './useErrorOf';

interface DateFieldProps {
  label: string;
  /** A day, 2026-03-01; empty for none. */
  value: string;
  onChange: (day: string) => void;
  error?: string;
  bare?: boolean;
  withTime?: boolean;
  autoFocus?: boolean;
}

/** A day by the platform's own calendar. */
export function DateField({
  label,
  value,
  onChange,
  error: refused,
  bare,
  withTime,
  autoFocus,
}: DateFieldProps) {
  const id = useId();
  const error = useErrorOf(value, refused);
  return (
    <div className={`${style.date} ${bare ? style.bare : ''}`}>
      <label htmlFor={id} className={bare ? 'unseen' : undefined}>
        {label}
      </label>
      <input
        id={id}
        autoFocus={autoFocus}
        type={withTime ? 'datetime-local' : 'date'}
        value={value}
        min="1970-01-01"
        max="9999-12-31"
        aria-invalid={Boolean(error) || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {error && <span className={style.error}>{error}</span>}
    </div>
  );
}
