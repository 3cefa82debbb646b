import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { keepTaste, readTaste, useTaste } from '~/taste';

const DAY = 86_400_000;

/** How a person wants dates: kept in the browser, each for itself. */
export interface DateTaste {
  /** BCP 47 tag whose habits count for dates; undefined: those of the language. */
  region?: string;
  hours?: '12' | '24';
  /** 1 Monday … 7 Sunday; undefined: as the region has it. */
  weekStart?: number;
}

function parse(kept: string | null): DateTaste {
  try {
    return JSON.parse(kept ?? '{}') as DateTaste;
  } catch {
    return {};
  }
}

export const dateTaste = () => parse(readTaste('dates'));
export const useDateTaste = () => parse(useTaste('dates'));

/** Changes part of it: what was chosen of the rest stays. */
export const changeDateTaste = (part: DateTaste) =>
  keepTaste('dates', JSON.stringify({ ...dateTaste(), ...part }));

export function dateLocale(): string {
  const { region } = dateTaste();
  const fitting = navigator.languages.find((tag) => tag.startsWith(i18n.locale));
  return region ?? fitting ?? i18n.locale;
}

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const { hours } = dateTaste();
  const clock = options.timeStyle || options.hour ? { hour12: hours ? hours === '12' : undefined } : {};
  return new Intl.DateTimeFormat(dateLocale(), { ...options, ...clock });
}

const dayOf = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

/** Whole days from today: -1 yesterday, 0 today, 1 tomorrow. */
export function daysFrom(now: Date, date: Date): number {
  return Math.round((dayOf(date) - dayOf(now)) / DAY);
}

/** A day's date as the middle of it here, so that no zone turns it over. */
export function ofDay(day: string): Date {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}

const two = (number: number) => String(number).padStart(2, '0');

/** The day here, as the API and fields for dates write it: 2026-03-01. */
export function localDay(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The minute here, as a field for local times writes it. */
export const localMinute = (date: Date) =>
  `${localDay(date)}T${two(date.getHours())}:${two(date.getMinutes())}`;

export function day(date: Date, now = new Date()): string {
  const away = daysFrom(now, date);
  if (away === 0) return i18n._(msg`today`);
  if (away === 1) return i18n._(msg`tomorrow`);
  if (away === -1) return i18n._(msg`yesterday`);
  if (Math.abs(away) < 7) return format({ weekday: 'short' }).format(date);
  const sameYear = date.getFullYear() === now.getFullYear();
  return format({ day: 'numeric', month: 'short', year: sameYear ? undefined : 'numeric' }).format(date);
}

export const time = (date: Date) => format({ hour: 'numeric', minute: '2-digit' }).format(date);
export const moment = (date: Date) => format({ dateStyle: 'medium', timeStyle: 'short' }).format(date);
export const dayAndMonth = (date: Date) => format({ day: 'numeric', month: 'short' }).format(date);
export const longDay = (date: Date) =>
  format({ weekday: 'long', day: 'numeric', month: 'long' }).format(date);

/** What words of a sentence need is in its language, whatever region's dates are wanted. */
const named = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(i18n.locale, options);
/** 1 Monday … 7 Sunday. */
export const weekdayName = (day: number) => named({ weekday: 'long' }).format(new Date(2026, 5, day));
/** 1 January … 12 December. */
export const monthName = (month: number) => named({ month: 'long' }).format(new Date(2026, month - 1, 1));
export const listed = (words: string[]) => new Intl.ListFormat(i18n.locale).format(words);

/** How long ago, in one short phrase. */
export function ago(date: Date, now = new Date()): string {
  const minutes = Math.round((now.getTime() - date.getTime()) / 60_000);
  if (minutes < 1) return i18n._(msg`now`);
  // German's narrow minutes are a bare m, which is a metre.
  const style = i18n.locale === 'de' ? 'short' : 'narrow';
  const words = new Intl.RelativeTimeFormat(i18n.locale, { style });
  if (minutes < 60) return words.format(-minutes, 'minute');
  if (minutes < 24 * 60 && daysFrom(now, date) === 0) return words.format(-Math.round(minutes / 60), 'hour');
  return day(date, now);
}
