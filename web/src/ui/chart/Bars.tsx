import type { ReactNode } from 'react';
import { number } from '~/text';
import style from './Bars.module.css';

export interface Bar {
  id: string;
  name: ReactNode;
  value: number;
}

/** Numbers with their names, and a bar beside each that adds nothing to them. */
export function Bars({ bars }: { bars: Bar[] }) {
  const highest = Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <ul className={style.bars}>
      {bars.map((bar) => (
        <li key={bar.id}>
          <span className={style.name}>{bar.name}</span>
          <span className={style.track} aria-hidden="true">
            <span className={style.bar} style={{ inlineSize: `${(100 * bar.value) / highest}%` }} />
          </span>
          <span className="num">{number(bar.value)}</span>
        </li>
      ))}
    </ul>
  );
}
