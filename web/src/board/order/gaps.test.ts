import { expect, test } from 'vitest';
import { gapAt, lineOffset } from './gaps';

const rows = [
  { start: 0, size: 80 },
  { start: 88, size: 100 },
  { start: 196, size: 60 },
];

test.each([
  [-20, 0],
  [39, 0],
  [41, 1],
  [84, 1],
  [139, 2],
  [400, 3],
])('a pointer %i px below the top means gap %i, between cards as well as on them', (offset, gap) => {
  expect(gapAt(rows, offset)).toBe(gap);
});

test('the line is drawn in the middle of its gap, and never outside of the column', () => {
  expect(lineOffset(rows, 0)).toBe(0);
  expect(lineOffset(rows, 1)).toBe(83);
  expect(lineOffset(rows, 3)).toBe(259);
  expect(lineOffset([], 0)).toBe(0);
});
