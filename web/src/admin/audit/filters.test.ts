import { expect, test } from 'vitest';
import { readAudit, startOf } from './filters';

test('an address says what is filtered, and nothing else', () => {
  expect(readAudit({ type: 'LOGIN', userId: 'u', since: '2026-03-01', other: 'x', until: '' })).toEqual({
    type: ['LOGIN'],
    userId: 'u',
    since: '2026-03-01',
  });
  expect(readAudit({ type: ['LOGIN', 'LOGOUT'] })).toEqual({ type: ['LOGIN', 'LOGOUT'] });
});

test('until a day means to its end, on the clock of whoever asks', () => {
  expect(startOf('2026-03-01')).toBe(new Date(2026, 2, 1).toISOString());
  expect(startOf('2026-12-31', 1)).toBe(new Date(2027, 0, 1).toISOString());
  expect(startOf('yesterday')).toBeUndefined();
  expect(startOf(undefined)).toBeUndefined();
});
