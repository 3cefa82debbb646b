import { expect, test } from 'vitest';
import { addToDraft, dropDraft, keepDraft, readDraft, sweepDrafts } from './drafts';

const DAY = 86_400_000;

test('a draft is there again after a reload, with what it began from', () => {
  keepDraft('task:1:title', { text: 'New', base: 'Old', version: 3 });
  expect(readDraft('task:1:title')).toMatchObject({ text: 'New', base: 'Old', version: 3 });
  dropDraft('task:1:title');
  expect(readDraft('task:1:title')).toBeUndefined();
});

test('storage that something else has written to breaks nothing', () => {
  localStorage.setItem('draft:x', '{"no": "draft"}');
  localStorage.setItem('draft:y', 'nonsense');
  expect(readDraft('x')).toBeUndefined();
  expect(readDraft('y')).toBeUndefined();
});

test('words are put behind what is not sent yet', () => {
  addToDraft('line', 'Pay the rent');
  addToDraft('line', 'tomorrow');
  addToDraft('line', 'Pay the rent tomorrow');
  expect(readDraft('line')?.text).toBe('Pay the rent tomorrow');
});

test('only what nobody came back to for a month is swept', () => {
  keepDraft('fresh', { text: 'a' });
  sweepDrafts(Date.now() + 29 * DAY);
  expect(readDraft('fresh')).toBeDefined();
  localStorage.setItem('theme', 'dark');
  sweepDrafts(Date.now() + 31 * DAY);
  expect(readDraft('fresh')).toBeUndefined();
  expect(localStorage.getItem('theme')).toBe('dark');
});
