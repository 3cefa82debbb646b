import { expect, test } from 'vitest';
import { Refused } from '~/api';
import { keepWaiting, readWaiting } from './kept';

const move = { status: 'DONE' as const, position: 'a1' };

test('what waits is there after a reload, until it was sent', () => {
  keepWaiting('p', new Map([['1', { patch: move, since: 0, state: 'waiting' }]]));
  expect(readWaiting('p')).toEqual([['1', move]]);
  expect(readWaiting('other')).toEqual([]);
  keepWaiting('p', new Map());
  expect(readWaiting('p')).toEqual([]);
});

test('what was refused is not tried again by itself', () => {
  keepWaiting('p', new Map([['1', { patch: move, since: 0, state: 'refused', refusal: new Refused(403) }]]));
  expect(readWaiting('p')).toEqual([]);
});
