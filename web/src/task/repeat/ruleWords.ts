import { i18n } from '@lingui/core';
import { msg, plural, selectOrdinal } from '@lingui/core/macro';
import { day, listed, monthName, ofDay, time, weekdayName } from '~/text';
import { areWorkingDays, type Rule, readRule, type WeekDay } from './rule';

/** A rule in words; undefined for one that is not of the usual kinds. */
export function ruleWords(text: string): string | undefined {
  const rule = readRule(text);
  const words = rule && [every(rule), ...limits(rule), ...times(rule)];
  if (!rule || !words?.every((one) => one !== undefined)) return undefined;
  return [words.join(' '), ...ends(rule)].join(', ');
}

function every({ freq, interval: n, days }: Rule): string | undefined {
  if (n === 1 && !counted(days) && areWorkingDays(days)) return i18n._(msg`every working day`);
  if (freq === 'DAILY' && days.length > 0) return n === 1 ? i18n._(msg`every week`) : undefined;
  switch (freq) {
    case 'DAILY':
      return i18n._(msg`${plural(n, { one: 'every day', other: 'every # days' })}`);
    case 'WEEKLY':
      return i18n._(msg`${plural(n, { one: 'every week', other: 'every # weeks' })}`);
    case 'MONTHLY':
      return i18n._(msg`${plural(n, { one: 'every month', other: 'every # months' })}`);
    case 'YEARLY':
      return i18n._(msg`${plural(n, { one: 'every year', other: 'every # years' })}`);
    default:
      return undefined;
  }
}

/** In which months and on which days; undefined among them where they mean something that has no short words. */
function limits({ freq, interval, days, monthDays, months }: Rule): (string | undefined)[] {
  const inMonths =
    months.length > 0
      ? [i18n._(msg({ context: 'months', message: `in ${listed(months.map(monthName))}` }))]
      : [];
  const byMonth = freq === 'MONTHLY' || (freq === 'YEARLY' && months.length > 0);
  if (monthDays.length > 0) {
    if (!byMonth || days.length > 0) return [undefined];
    return [...inMonths, onDays(monthDays.map(monthDay))];
  }
  if (days.length === 0 || (interval === 1 && !counted(days) && areWorkingDays(days) && !byMonth))
    return inMonths;
  if (counted(days) !== byMonth) return [undefined];
  return [...inMonths, onDays(counted(days) ? nthDays(days) : days.map((one) => weekdayName(one.day)))];
}

const counted = (days: WeekDay[]) => days.some((one) => one.nth !== undefined);

function onDays(words: (string | undefined)[]): string | undefined {
  return words.every((one) => one !== undefined) ? i18n._(msg`on ${listed(words)}`) : undefined;
}

function monthDay(n: number): string | undefined {
  if (n === -1) return i18n._(msg`the last day`);
  if (n < 1) return undefined;
  return i18n._(
    msg`${selectOrdinal(n, { one: 'the #st', two: 'the #nd', few: 'the #rd', other: 'the #th' })}`,
  );
}

function nthDays(days: WeekDay[]): (string | undefined)[] {
  if (areWorkingDays(days)) return [nthDay(days[0]?.nth, i18n._(msg`working day`))];
  return days.map((one) => nthDay(one.nth, weekdayName(one.day)));
}

function nthDay(nth: number | undefined, name: string): string | undefined {
  switch (nth) {
    case 1:
      return i18n._(msg`the first ${name}`);
    case 2:
      return i18n._(msg`the second ${name}`);
    case 3:
      return i18n._(msg`the third ${name}`);
    case 4:
      return i18n._(msg`the fourth ${name}`);
    case 5:
      return i18n._(msg`the fifth ${name}`);
    case -1:
      return i18n._(msg`the last ${name}`);
    case -2:
      return i18n._(msg`the second to last ${name}`);
    default:
      return undefined;
  }
}

function times({ hours, minutes }: Rule): (string | undefined)[] {
  if (hours.length === 0) return minutes.length === 0 ? [] : [undefined];
  const clock = hours.flatMap((hour) =>
    (minutes.length > 0 ? minutes : [0]).map((minute) => time(new Date(2000, 0, 1, hour, minute))),
  );
  return [i18n._(msg`at ${listed(clock)}`)];
}

function ends({ count, until }: Rule): string[] {
  const times = count ? [i18n._(msg`${plural(count, { one: '# time', other: '# times' })}`)] : [];
  return until ? [...times, i18n._(msg`until ${day(ofDay(until))}`)] : times;
}
