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
