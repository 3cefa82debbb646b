export interface WeekDay {
  /** 1 Monday … 7 Sunday. */
  day: number;
  /** The how manieth, from the end if it is negative; undefined for each. */
  nth?: number;
}

/** A rule of RFC 5545, as far as it is put into words here. */
export interface Rule {
  freq: string;
  interval: number;
  days: WeekDay[];
  monthDays: number[];
  months: number[];
  hours: number[];
  minutes: number[];
  count?: number;
  /** A day, 2026-12-31. */
  until?: string;
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** What changes nothing that would be said. */
const SILENT = new Set(['WKST', 'RSCALE', 'SKIP', 'BYSECOND']);
const SPOKEN = new Set([
  ...[
    'FREQ',
    'INTERVAL',
    'BYDAY',
    'BYMONTHDAY',
    'BYMONTH',
    'BYHOUR',
    'BYMINUTE',
    'BYSETPOS',
    'COUNT',
    'UNTIL',
  ],
  ...SILENT,
]);

const NUMBERS = ['INTERVAL', 'BYMONTHDAY', 'BYMONTH', 'BYHOUR', 'BYMINUTE', 'BYSETPOS', 'COUNT'];

/** The rule's parts; undefined where it has some that are not known here. */
export function readRule(text: string): Rule | undefined {
  const parts = new Map(
    text
      .toUpperCase()
      .split(';')
      .map((part) => part.split('=', 2) as [string, string]),
  );
  if (![...parts.keys()].every((name) => SPOKEN.has(name))) return undefined;
  const numbers = (name: string) => parts.get(name)?.split(',').map(Number) ?? [];
  if (NUMBERS.some((name) => numbers(name).some(Number.isNaN))) return undefined;
  const until = /^(\d{4})(\d\d)(\d\d)/.exec(parts.get('UNTIL') ?? '');
  const days = weekDays(parts.get('BYDAY')?.split(',') ?? [], numbers('BYSETPOS'));
  return (
    days && {
      freq: parts.get('FREQ') ?? '',
      interval: numbers('INTERVAL')[0] ?? 1,
      days,
      monthDays: numbers('BYMONTHDAY'),
      months: numbers('BYMONTH'),
      hours: numbers('BYHOUR'),
      minutes: numbers('BYMINUTE'),
      count: numbers('COUNT')[0],
      until: until?.slice(1).join('-'),
    }
  );
}

/** BYDAY=FR;BYSETPOS=-1 is BYDAY=-1FR; of several days one is counted together only if they are the working days. */
function weekDays(names: string[], positions: number[]): WeekDay[] | undefined {
  const days = names.map((name) => {
    const [, nth, day = ''] = /^([+-]?\d+)?(\w\w)$/.exec(name) ?? [];
    return { day: DAYS.indexOf(day) + 1, nth: nth ? Number(nth) : undefined };
  });
  if (positions.length === 0) return days;
  const [nth] = positions;
  const counted = positions.length === 1 && (days.length === 1 || areWorkingDays(days));
  return counted && days.every((one) => one.nth === undefined)
    ? days.map((one) => ({ ...one, nth }))
    : undefined;
}

export function areWorkingDays(days: WeekDay[]): boolean {
  const found = new Set(days.map((one) => one.day));
  return days.length === 5 && [1, 2, 3, 4, 5].every((day) => found.has(day));
}
