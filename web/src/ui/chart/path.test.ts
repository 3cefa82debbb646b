import { expect, test } from 'vitest';
import { highestOf, linePath, newestOf, sumOf } from './path';

test('a line goes up with its values and stops where there is none', () => {
  expect(linePath([0, 10, null, 5], 10, 30, 100)).toBe('M0 100h0L10 0M30 50h0');
});

test('a line of nothing but zeros lies on the ground', () => {
  expect(linePath([0, 0], 0, 10, 20)).toBe('M0 20h0L10 20');
});

test('the newest and the highest are those that there are', () => {
  expect(newestOf([1, 7, 3, null])).toBe(3);
  expect(newestOf([null])).toBeUndefined();
  expect(highestOf([1, 7, null])).toBe(7);
  expect(highestOf([])).toBe(0);
  expect(sumOf([1, null, 2])).toBe(3);
});
