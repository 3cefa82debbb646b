import type { ReactNode } from 'react';
import style from './Form.module.css';

interface TickProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  children: ReactNode;
}

/** Yes or no: the platform's own box. */
export function Tick({ checked, onChange, disabled, children }: TickProps) {
  return (
    <label className={style.tick}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
