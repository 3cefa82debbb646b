import { afterEach, expect, test } from 'vitest';
import { ago, speak } from '.';

const now = new Date(2026, 2, 1, 12, 0);
afterEach(() => speak('en'));

test('how long ago it was is short, and no metres', async () => {
  const five = new Date(2026, 2, 1, 11, 55);
  expect(ago(five, now)).toBe('5m ago');
  await speak('de');
  expect(ago(five, now)).toBe('vor 5 Min.');
});
