import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icon/Icon';
import style from './Fact.module.css';

/** A short thing about a task. `say` is for who cannot see the drawing. */
export function Fact({
  icon,
  tone,
  say,
  full,
  children,
}: {
  icon?: IconName;
  tone?: 'late' | 'soon';
  say?: string;
  /** What there is no place for, for who points at it. */
  full?: string;
  children: ReactNode;
}) {
  return (
    <span
      className={`${style.fact} ${tone ? style[tone] : ''}`}
      title={[say, full].filter(Boolean).join(': ') || undefined}
    >
      {icon && <Icon name={icon} small />}
      {say && <span className="unseen">{say} </span>}
      {children}
    </span>
  );
}

export function Label({ children }: { children: string }) {
  return (
    <span className={style.label} dir="auto">
      {children}
    </span>
  );
}
