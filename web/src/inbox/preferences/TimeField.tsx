import { useEffect, useId, useState } from 'react';
import style from './TellMe.module.css';

interface TimeFieldProps {
  label: string;
  value: string;
  /** A time that it must not be. */
  not?: string;
  onChange: (value: string) => void;
}

/** A time of day. What is typed counts once it is one, and the field is left or stands still for a moment. */
export function TimeField({ label, value, not, onChange }: TimeFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const good = /^\d\d:\d\d$/.test(typed) && typed !== not;
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (!good || typed === value) return undefined;
    const timer = setTimeout(() => onChange(typed), 800);
    return () => clearTimeout(timer);
  }, [typed, good, value]);
  return (
    <span className={style.time}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="time"
        step={60}
        value={typed}
        aria-invalid={!good || undefined}
        onChange={(event) => setTyped(event.target.value.slice(0, 5))}
        onBlur={() => (good ? typed !== value && onChange(typed) : setTyped(value))}
      />
    </span>
  );
}
