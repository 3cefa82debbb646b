import { i18n } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import { day, daysFrom, ofDay, time } from './dates';

const HOUR = 3_600_000;

export interface Due {
  text: string;
  /** The day whatever is late, and the time where there is one. */
  full: string;
  tone?: 'late' | 'soon';
}

/** When something is due, as short as a card wants it; late only as long as it is not closed. */
export function dueWords(
  task: { dueAt: string | null; dueOn: string | null; status: string },
  now = new Date(),
): Due | undefined {
  const open = task.status === 'OPEN' || task.status === 'IN_PROGRESS';
  if (task.dueOn) {
    const date = ofDay(task.dueOn);
    const away = daysFrom(now, date);
    const full = day(date, now);
    if (open && away < 0) return { text: lateDays(-away), full, tone: 'late' };
    return { text: full, full, tone: open && away <= 1 ? 'soon' : undefined };
  }
  if (!task.dueAt) return undefined;
  const date = new Date(task.dueAt);
  const away = date.getTime() - now.getTime();
  const full = `${day(date, now)} ${time(date)}`;
  if (open && away < 0) return { text: late(-away, now, date), full, tone: 'late' };
  const soon = away < 36 * HOUR;
  const near = Math.abs(daysFrom(now, date)) < 7;
  return {
    text: near ? full : day(date, now),
    full,
    tone: open && soon ? 'soon' : undefined,
  };
}

function late(by: number, now: Date, date: Date): string {
  const days = -daysFrom(now, date);
  if (days > 0) return lateDays(days);
  const hours = Math.floor(by / HOUR);
  return hours < 1
    ? i18n._(msg`just late`)
    : i18n._(msg`${plural(hours, { one: '# hour late', other: '# hours late' })}`);
}

function lateDays(days: number): string {
  return i18n._(msg`${plural(days, { one: '# day late', other: '# days late' })}`);
}
