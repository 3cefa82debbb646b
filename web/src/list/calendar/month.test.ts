import { expect, test } from 'vitest';
import { dayOfTask, weeksOf } from './month';

test('a month begins in the week of its first day, whichever day weeks begin on', () => {
  expect(weeksOf(2026, 11, 1)[0]?.[0]).toBe('2026-10-26');
  expect(weeksOf(2026, 11, 7)[0]?.[0]).toBe('2026-11-01');
  expect(weeksOf(2026, 2, 7)).toHaveLength(4);
  expect(weeksOf(2024, 2, 1).flat()).toContain('2024-02-29');
});

test('every week has seven days in a row', () => {
  for (const week of weeksOf(2026, 3, 6)) expect(week).toHaveLength(7);
});

test('a day is that day wherever one is', () => {
  expect(dayOfTask({ dueOn: '2026-03-01', dueAt: null })).toBe('2026-03-01');
  expect(dayOfTask({ dueOn: null, dueAt: null })).toBeUndefined();
});
