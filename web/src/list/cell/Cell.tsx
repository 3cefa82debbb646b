import { type ReactNode, useRef, useState } from 'react';
import type { Opened } from '~/ui/menu/Menu';
import style from './Cell.module.css';

interface CellProps {
  /** What is changed, and what it is now. */
  label: string;
  mayEdit: boolean;
  shown: ReactNode;
  /** What changes it; not there before it is asked for: a list has many rows. */
  children: (opened: Opened) => ReactNode;
}

/** A value that is changed where it stands. */
export function Cell({ label, mayEdit, shown, children }: CellProps) {
  const [open, setOpen] = useState(false);
  const at = useRef<HTMLButtonElement>(null);
  if (!mayEdit) return shown;
  return (
    <>
      <button
        ref={at}
        type="button"
        className={style.opener}
        aria-label={label}
        aria-haspopup="true"
        aria-expanded={open}
        title={label}
        onClick={() => setOpen(true)}
      >
        {shown}
      </button>
      {open && children({ at, close: () => setOpen(false) })}
    </>
  );
}
