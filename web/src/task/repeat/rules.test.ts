import { expect, test } from 'vitest';
import { sameRule } from './rules';

test('a rule is the same in whatever order its parts stand', () => {
  expect(
    sameRule('FREQ=MONTHLY;RSCALE=GREGORIAN;SKIP=BACKWARD', 'RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD'),
  ).toBe(true);
  expect(sameRule('FREQ=WEEKLY', 'FREQ=WEEKLY;INTERVAL=2')).toBe(false);
});
