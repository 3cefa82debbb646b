import { i18n } from '@lingui/core';
import { dateLocale } from './dates';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** As people here write it; from a hundred on without decimals. */
export const number = (value: number) =>
  new Intl.NumberFormat(dateLocale(), { maximumFractionDigits: Math.abs(value) < 100 ? 1 : 0 }).format(value);

const unit = (value: number, name: string) =>
  new Intl.NumberFormat(i18n.locale, {
    style: 'unit',
    unit: name,
    unitDisplay: 'short',
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);

/** A length of time in its largest unit. */
export function span(seconds: number): string {
  if (seconds < 100) return unit(seconds, 'second');
  if (seconds < 100 * MINUTE) return unit(seconds / MINUTE, 'minute');
  return seconds < 2 * DAY ? unit(seconds / HOUR, 'hour') : unit(seconds / DAY, 'day');
}
