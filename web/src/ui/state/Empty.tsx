import type { ReactNode } from 'react';
import style from './Empty.module.css';

/** Nothing is here: a sentence, and a way on. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={style.empty}>
      <p>{children}</p>
      {action}
    </div>
  );
}
