import type { Wanted } from '~/api';

export type Day = NonNullable<Wanted['quietHours']>['days'][number];

export const DAYS: Day[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** 1 June 2026 is a Monday. */
export const dayName = (day: Day, locale: string, form: 'long' | 'short') =>
  new Intl.DateTimeFormat(locale, { weekday: form }).format(new Date(2026, 5, 1 + DAYS.indexOf(day)));
