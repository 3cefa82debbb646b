import { type ReactNode, useId } from 'react';
import style from './Panel.module.css';

interface PanelProps {
  title: ReactNode;
  /** A word or a control at the right of the title. */
  right?: ReactNode;
  children: ReactNode;
}

/** A part of a page that has a name. */
export function Panel({ title, right, children }: PanelProps) {
  const id = useId();
  return (
    <section className={style.panel} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {right && <div className={style.right}>{right}</div>}
      </header>
      {children}
    </section>
  );
}
