import { afterEach, expect, test, vi } from 'vitest';
import { openSession, own } from '~/api';
import { keepWaiting, readWaiting } from '~/board/send/kept';
import { addToDraft, dropDraft, keepDraft, readDraft, sweepDrafts } from './drafts';

const DAY = 86_400_000;

afterEach(() => vi.unstubAllGlobals());

test('a draft is there again after a reload, with what it began from', () => {
  keepDraft('task:1:title', { text: 'New', base: 'Old', version: 3 });
  expect(readDraft('task:1:title')).toMatchObject({ text: 'New', base: 'Old', version: 3 });
  dropDraft('task:1:title');
  expect(readDraft('task:1:title')).toBeUndefined();
});

test('storage that something else has written to breaks nothing', () => {
  localStorage.setItem(own('draft:x'), '{"no": "draft"}');
  localStorage.setItem(own('draft:y'), 'nonsense');
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

test('whoever logs in next in the same browser neither sees nor sends what somebody else wrote', async () => {
  const logIn = async (userId: string) => {
    vi.stubGlobal('fetch', async () => Response.json({ userId, username: userId, roles: [] }));
    await openSession();
  };
  await logIn('ann');
  keepDraft('new:title', { text: 'A secret' });
  keepWaiting('p', new Map([['1', { patch: { status: 'DONE' }, since: 0, state: 'waiting' }]]));
  await logIn('bob');
  expect(readDraft('new:title')).toBeUndefined();
  expect(readWaiting('p')).toEqual([]);
  await logIn('ann');
  expect(readDraft('new:title')?.text).toBe('A secret');
  expect(readWaiting('p')).toHaveLength(1);
});
