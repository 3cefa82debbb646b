import { type ReactNode, useId } from 'react';
import style from './Choose.module.css';

interface ChooseProps {
  label: string;
  value: string;
  options: { id: string; name: string }[];
  onChange: (id: string) => void;
  /** Beside others that say themselves what they are about. */
  bare?: boolean;
  /** A drawing of what is chosen. */
  mark?: ReactNode;
  disabled?: boolean;
}

/** One of few: the platform's own list, which every phone and screen reader knows. */
export function Choose({ label, value, options, onChange, bare, mark, disabled }: ChooseProps) {
  const id = useId();
  return (
    <div className={`${style.choose} ${bare ? style.bare : ''}`}>
      <label htmlFor={id} className={bare ? 'unseen' : undefined}>
        {label}
      </label>
      <span className={style.box}>
        {mark}
        <select id={id} value={value} disabled={disabled} onChange={(event) => onChange(event.target.value)}>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
