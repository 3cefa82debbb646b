import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import { moment } from '~/text';

/** How people want things to come again, as RFC 5545 writes it. */
export const repeats: { rrule: string; words: MessageDescriptor }[] = [
  { rrule: 'FREQ=DAILY', words: msg`every day` },
  { rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', words: msg`every working day` },
  { rrule: 'FREQ=WEEKLY', words: msg`every week` },
  { rrule: 'FREQ=WEEKLY;INTERVAL=2', words: msg`every two weeks` },
  // RFC 7529: a month that lacks the day has its last one instead.
  { rrule: 'RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD', words: msg`every month` },
  { rrule: 'RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=BACKWARD', words: msg`every year` },
];

/** How long before the due date, ISO 8601. */
export const reminders: { before: string; words: MessageDescriptor }[] = [
  { before: 'PT30M', words: msg`30 minutes before` },
  { before: 'PT2H', words: msg`2 hours before` },
  { before: 'P1D', words: msg`a day before` },
  { before: 'P1W', words: msg`a week before` },
];

/** The same rule in another order of its parts is the same rule. */
export function sameRule(a: string, b: string): boolean {
  const parts = (rule: string) => rule.toUpperCase().split(';').sort().join(';');
  return parts(a) === parts(b);
}

/** A reminder in words: how long before, or at which moment. */
export function reminderWords(before: string): string {
  const known = reminders.find((one) => one.before === before);
  if (known) return i18n._(known.words);
  const [, weeks, days, hours, minutes] =
    /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(before) ?? [];
  const parts = [
    weeks && i18n._(msg`${plural(Number(weeks), { one: '# week', other: '# weeks' })}`),
    days && i18n._(msg`${plural(Number(days), { one: '# day', other: '# days' })}`),
    hours && i18n._(msg`${plural(Number(hours), { one: '# hour', other: '# hours' })}`),
    minutes && i18n._(msg`${plural(Number(minutes), { one: '# minute', other: '# minutes' })}`),
  ].filter(Boolean);
  if (parts.length > 0) return i18n._(msg`${parts.join(' ')} before`);
  return before.startsWith('P') ? before : moment(new Date(before));
}
