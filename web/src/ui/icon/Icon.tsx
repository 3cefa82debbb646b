import type { ReactNode } from 'react';
import style from './Icon.module.css';

const dots = (xs: number[], ys: number[], r: number) =>
  xs.flatMap((x) =>
    ys.map((y) => <circle key={`${x},${y}`} cx={x} cy={y} r={r} fill="currentColor" stroke="none" />),
  );

const drawings = {
  inbox: <path d="M2 9h3.500l1 2h3l1-2H14M2 9l2-6h8l2 6v4H2z" />,
  calendar: (
    <>
      <rect x="2.5" y="3" width="11" height="10.5" rx="1.5" />
      <path d="M2.500 6.500h11M5.500 1.500v3M10.500 1.500v3" />
    </>
  ),
  person: (
    <>
      <circle cx="8" cy="5" r="2.75" />
      <path d="M2.750 14c.4-3 2.400-4.500 5.250-4.500s4.850 1.500 5.250 4.500" />
    </>
  ),
  find: (
    <>
      <circle cx="7" cy="7" r="4.5" />
      <path d="M10.500 10.500 14 14" />
    </>
  ),
  plus: <path d="M8 3v10M3 8h10" />,
  cross: <path d="m4 4 8 8M12 4l-8 8" />,
  check: <path d="m3.500 8.500 3 3 6-7" />,
  down: <path d="m4 6 4 4 4-4" />,
  back: <path d="M10 3 5 8l5 5" />,
  sort: <path d="M4.500 3v10M2.500 11l2 2 2-2M9 4h5M9 8h4M9 12h2.500" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 4.750V8l2.250 1.500" />
    </>
  ),
  subtasks: <path d="M2 4.500 3.250 6 5.500 3M2 10.500 3.250 12l2.250-3M8 4.500h6M8 11h6" />,
  comment: <path d="M2.500 3.500h11v7.500H8L5 13.500V11H2.500z" />,
  repeat: (
    <path d="M2.500 7.500V6A2.500 2.500 0 0 1 5 3.500h7.500M10.500 1.500l2 2-2 2M13.500 8.500V10a2.500 2.500 0 0 1-2.500 2.500H3.500M5.500 14.500l-2-2 2-2" />
  ),
  bell: <path d="M4 11V7a4 4 0 0 1 8 0v4l1 1.500H3zM6.750 14.500h2.500" />,
  label: <path d="M2.500 2.500h5.500l5.500 5.500-5.500 5.500-5.500-5.500zM5.500 5.500h.1" />,
  pencil: <path d="m10.500 2.500 3 3-8 8-3.500.5.5-3.500zM9 4l3 3" />,
  warn: <path d="M8 2.500 14.250 13H1.750zM8 6.500v3M8 11.250v.1" />,
  board: <path d="M2.500 3v10M6.200 3v7M9.900 3v9M13.500 3v5" />,
  list: <path d="M5.500 4h8.500M5.500 8h8.500M5.500 12h8.500M2.250 4h.1M2.250 8h.1M2.250 12h.1" />,
  chart: <path d="M2 13.500h12M4 11V8M8 11V4M12 11V6.500" />,
  folder: <path d="M2 4.500h4l1.500 1.500H14v7H2z" />,
  gear: (
    <>
      <circle cx="8" cy="8" r="2.25" />
      <path d="M8 1.750v2M8 12.250v2M1.750 8h2M12.250 8h2M3.600 3.600 5 5M11 11l1.400 1.400M3.600 12.400 5 11M11 5l1.400-1.400" />
    </>
  ),
  shield: <path d="M8 1.750 13 3.500v4.250c0 3-2 5.250-5 6.500-3-1.250-5-3.500-5-6.500V3.500z" />,
  link: (
    <path d="M6.500 9.500a2.500 2.500 0 0 0 3.500 0l2.500-2.500A2.500 2.500 0 0 0 9 3.500l-.75.75M9.500 6.500a2.500 2.500 0 0 0-3.500 0L3.500 9a2.500 2.500 0 0 0 3.500 3.500l.75-.75" />
  ),
  leave: <path d="M6.500 2.500H3v11h3.500M10 5l3 3-3 3M6.500 8H13" />,
  more: dots([3.5, 8, 12.5], [8], 1.25),
  grip: dots([6, 10], [4, 8, 12], 1.1),
  live: (
    <>
      <path d="M1.500 8h4M10.500 8h4" />
      <circle cx="8" cy="8" r="2.25" fill="currentColor" stroke="none" />
    </>
  ),
  open: <circle cx="8" cy="8" r="5.25" />,
  inProgress: (
    <>
      <circle cx="8" cy="8" r="5.25" />
      <path d="M8 2.750a5.250 5.250 0 0 1 0 10.500z" fill="currentColor" stroke="none" />
    </>
  ),
  done: (
    <>
      <circle cx="8" cy="8" r="6" fill="currentColor" stroke="none" />
      <path d="m5.250 8.250 2 2 3.500-4.250" stroke="var(--paper)" />
    </>
  ),
  cancelled: (
    <>
      <circle cx="8" cy="8" r="5.25" />
      <path d="m4.500 11.500 7-7" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

/** A drawing beside words: it says nothing to a screen reader. */
export function Icon({ name, small }: { name: IconName; small?: boolean }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className={small ? style.small : style.icon}>
      {drawings[name]}
    </svg>
  );
}

export function Mark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 22 22" className={style.mark}>
      <path d="M1.500 13c2.200-6.500 5-6.500 7 0 1 3.200 2.700 3.600 4.200.6L20.500 5" />
    </svg>
  );
}
