import { afterEach, expect, test } from 'vitest';
import { changeDateTaste, speak } from '~/text';
import { reminderWords } from './rules';
import { ruleWords } from './ruleWords';

afterEach(() => speak('en'));

test.each([
  ['FREQ=DAILY', 'every day', 'jeden Tag'],
  ['FREQ=DAILY;INTERVAL=3', 'every 3 days', 'alle 3 Tage'],
  ['FREQ=DAILY;BYHOUR=10;BYMINUTE=30;COUNT=5', 'every day at 10:30, 5 times', 'jeden Tag um 10:30, 5-mal'],
  ['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', 'every working day', 'jeden Werktag'],
  ['FREQ=DAILY;BYMONTH=7', 'every day in July', 'jeden Tag im Juli'],
  ['FREQ=WEEKLY;BYDAY=MO,FR', 'every week on Monday and Friday', 'jede Woche am Montag und Freitag'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', 'every 2 weeks on Tuesday', 'alle 2 Wochen am Dienstag'],
  ['FREQ=WEEKLY;UNTIL=20301231T235959Z', 'every week, until 31 Dec 2030', 'jede Woche, bis 31. Dez. 2030'],
  ['FREQ=MONTHLY;BYMONTHDAY=1', 'every month on the 1st', 'jeden Monat am 1.'],
  ['FREQ=MONTHLY;BYMONTHDAY=2,23', 'every month on the 2nd and the 23rd', 'jeden Monat am 2. und 23.'],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', 'every month on the last day', 'jeden Monat am letzten Tag'],
  ['FREQ=MONTHLY;BYDAY=2MO', 'every month on the second Monday', 'jeden Monat am zweiten Montag'],
  ['FREQ=MONTHLY;BYDAY=-1FR', 'every month on the last Friday', 'jeden Monat am letzten Freitag'],
  ['FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1', 'every month on the last Friday', 'jeden Monat am letzten Freitag'],
  [
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'every month on the last working day',
    'jeden Monat am letzten Werktag',
  ],
  ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=4', 'every 3 months on the 4th', 'alle 3 Monate am 4.'],
  [
    'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24',
    'every year in December on the 24th',
    'jedes Jahr im Dezember am 24.',
  ],
  [
    'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH',
    'every year in November on the fourth Thursday',
    'jedes Jahr im November am vierten Donnerstag',
  ],
  ['RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;INTERVAL=2', 'every 2 months', 'alle 2 Monate'],
])('%s is %s and %s', async (rule, english, german) => {
  changeDateTaste({ region: 'en-GB' });
  expect(ruleWords(rule)).toBe(english);
  await speak('de');
  changeDateTaste({ region: 'de-DE' });
  expect(ruleWords(rule)).toBe(german);
});

test.each([
  'FREQ=HOURLY',
  'FREQ=YEARLY;BYYEARDAY=100',
  'FREQ=YEARLY;BYMONTHDAY=1',
  'FREQ=YEARLY;BYDAY=20MO',
  'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
  'FREQ=MONTHLY;BYDAY=MO',
  'FREQ=MONTHLY;BYMONTHDAY=-3',
  'FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=1',
  'FREQ=DAILY;BYMINUTE=5',
  'FREQ=YEARLY;BYMONTH=5L',
  'nonsense',
])('%s has no words rather than wrong ones', (rule) => {
  expect(ruleWords(rule)).toBeUndefined();
});

test('a reminder that is not offered is said in words, too', () => {
  expect(reminderWords('P1DT45M')).toBe('1 day 45 minutes before');
});
