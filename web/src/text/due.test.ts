import { expect, test } from 'vitest';
import { day, time } from './dates';
import { dueWords } from './due';

const now = new Date(2026, 2, 10, 14, 0);
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString();
const due = (part: { dueAt?: string; dueOn?: string; status?: string }) =>
  dueWords({ dueAt: null, dueOn: null, status: 'OPEN', ...part }, now);

test('a day is late when it is over, not while it lasts', () => {
  expect(due({ dueOn: '2026-03-09' })?.tone).toBe('late');
  expect(due({ dueOn: '2026-03-10' })?.tone).toBe('soon');
  expect(due({ dueOn: '2026-03-20' })?.tone).toBeUndefined();
});

test('a moment is late from then on', () => {
  expect(due({ dueAt: at(-1) })?.tone).toBe('late');
  expect(due({ dueAt: at(3) })?.tone).toBe('soon');
  expect(due({ dueAt: at(100) })?.tone).toBeUndefined();
});

test('what is closed is neither late nor soon', () => {
  expect(due({ dueAt: at(-100), status: 'DONE' })?.tone).toBeUndefined();
  expect(due({ dueOn: '2026-03-01', status: 'CANCELLED' })?.tone).toBeUndefined();
});

test('nothing is said where nothing is due', () => {
  expect(due({})).toBeUndefined();
});

test('a time far away is short on a card, and there in full', () => {
  const far = new Date(2026, 5, 8, 14, 30);
  const found = due({ dueAt: far.toISOString() });
  expect(found?.text).toBe(day(far, now));
  expect(found?.full).toBe(`${day(far, now)} ${time(far)}`);
});
