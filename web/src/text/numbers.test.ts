import { expect, test } from 'vitest';
import { number, span } from './numbers';

test('a length of time is said in its largest unit', () => {
  expect([0, 99, 600, 7200, 5 * 86_400, 9000].map(span)).toEqual([
    '0 sec',
    '99 sec',
    '10 min',
    '2 hr',
    '5 days',
    '2.5 hr',
  ]);
});

test('decimals are said where they matter', () => {
  expect([0.25, 99.94, 1234.5].map(number)).toEqual(['0.3', '99.9', '1,235']);
});
