import fc from 'fast-check';
import { expect, test } from 'vitest';
import { card } from '~/test/cards';
import { type Filters, isFiltered, parseSearch, passes, readFilters, stringifySearch } from './filters';

const text = fc.string({ minLength: 1, maxLength: 20 }).filter((value) => value.isWellFormed());
const anyFilters: fc.Arbitrary<Filters> = fc.record(
  {
    q: text,
    label: fc.array(text, { minLength: 1, maxLength: 4 }),
    assigneeId: fc.array(text, { minLength: 1, maxLength: 3 }),
    sort: fc.constantFrom('dueAt', '-createdAt'),
  },
  { requiredKeys: [] },
);

test('an address says the same filters that were put into it, whatever letters they have', () => {
  fc.assert(
    fc.property(anyFilters, (filters) => {
      expect(readFilters(parseSearch(stringifySearch(filters as Record<string, unknown>)))).toEqual(filters);
    }),
  );
});

test('what no filter is, is passed over', () => {
  expect(readFilters({ utm_source: 'mail', label: '', q: 7 })).toEqual({});
});

test('an order alone filters nothing', () => {
  expect(isFiltered({ sort: 'dueAt' })).toBe(false);
  expect(isFiltered({ due: 'none' })).toBe(true);
});

const one = card({
  id: '1',
  labels: ['bug', '!x'],
  assigneeId: 'alice',
  dueOn: '2026-03-05',
  priority: 'HIGH',
});

test.each<[Filters, boolean | undefined]>([
  [{}, true],
  [{ assigneeId: ['me'] }, true],
  [{ assigneeId: ['none'] }, false],
  [{ assigneeId: ['bob', 'alice'] }, true],
  [{ priority: ['LOW', 'none'] }, false],
  [{ label: ['bug'] }, true],
  [{ label: ['bug', 'ui'] }, false],
  [{ label: ['!bug'] }, false],
  [{ label: ['!ui'] }, true],
  [{ label: ['none'] }, false],
  [{ label: ['!none'] }, true],
  [{ label: ['\\!x'] }, true],
  [{ due: 'none' }, false],
  [{ dueBefore: '2026-03-06T00:00:00Z' }, true],
  [{ dueBefore: '2026-03-05T12:00:00Z' }, false],
  [{ dueAfter: '2026-03-05T12:00:00Z' }, true],
  [{ updatedAfter: '2026-03-02T00:00:00Z' }, false],
  [{ q: 'words' }, undefined],
  [{ q: 'words', label: ['ui'] }, false],
])('a live card passes %o: %s, as the service would say', (filters, expected) => {
  expect(passes(one, filters, 'alice')).toBe(expected);
});

test('a task without a due date is never found by one', () => {
  expect(passes(card({ id: '2' }), { dueBefore: '2030-01-01T00:00:00Z' }, 'alice')).toBe(false);
});
