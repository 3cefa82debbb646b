import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Batches } from './batches';

const event = (id: string) => ({ id, key: 'task.updated', time: '', data: {} });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a hundred events in a second come in at most four batches, all of them and in order', () => {
  const batches = new Batches();
  const got: string[][] = [];
  batches.listen((events) => got.push(events.map(({ id }) => id)));
  for (let at = 0; at < 100; at++) {
    batches.add(event(String(at)));
    vi.advanceTimersByTime(10);
  }
  vi.advanceTimersByTime(1_000);
  expect(got.length).toBeLessThanOrEqual(5);
  expect(got.flat()).toEqual(Array.from({ length: 100 }, (_, at) => String(at)));
});

test('what comes after a silence is handed on at once', () => {
  const batches = new Batches();
  const got: string[] = [];
  batches.listen((events) => got.push(...events.map(({ id }) => id)));
  batches.add(event('first'));
  vi.advanceTimersByTime(0);
  expect(got).toEqual(['first']);
  batches.add(event('second'));
  vi.advanceTimersByTime(249);
  expect(got).toEqual(['first']);
  vi.advanceTimersByTime(1);
  expect(got).toEqual(['first', 'second']);
  vi.advanceTimersByTime(1_000);
  batches.add(event('third'));
  vi.advanceTimersByTime(0);
  expect(got.at(-1)).toBe('third');
});

test('while a card is in the hand nothing moves; then all of it does', () => {
  const batches = new Batches();
  const got: string[] = [];
  batches.listen((events) => got.push(...events.map(({ id }) => id)));
  batches.add(event('before'));
  const release = batches.hold();
  batches.add(event('meanwhile'));
  vi.advanceTimersByTime(10_000);
  expect(got).toEqual([]);
  release();
  release();
  vi.advanceTimersByTime(250);
  expect(got).toEqual(['before', 'meanwhile']);
});
