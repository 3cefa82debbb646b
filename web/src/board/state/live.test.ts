import { expect, test } from 'vitest';
import type { Task } from '~/api';
import type { Happened } from '~/live';
import { card } from '~/test/cards';
import { tell } from './live';
import { change, emptyBoard } from './state';

const board = change(emptyBoard, { known: [['1', card({ id: '1', version: 3 })]] });
const task = (part: Partial<Task> & { id: string }) =>
  ({ ...card(part as never), description: null }) as Task;
const event = (key: string, one: Task): Happened => ({ id: key, key, time: '', data: { task: one } });
const hear = (events: Happened[], filters = {}) => tell(board, events, 'project', filters, 'alice');

test('a task that was created elsewhere arrives', () => {
  const told = hear([event('task.created', task({ id: '2' }))]);
  expect(told.known?.map(([id]) => id)).toEqual(['2']);
  expect(told.arrived?.has('2')).toBe(true);
});

test('a task that moved to another project, or was deleted, goes', () => {
  expect(hear([event('task.updated', task({ id: '1', version: 4, projectId: 'other' }))]).known).toEqual([
    ['1', null],
  ]);
  expect(hear([event('task.deleted', task({ id: '1', version: 4 }))]).known).toEqual([['1', null]]);
});

test('a deletion that is older than what is known is not believed: the task was restored', () => {
  expect(hear([event('task.deleted', task({ id: '1', version: 2 }))]).known).toEqual([]);
});

test('what the filter does not want does not come, and goes if it was there', () => {
  const filters = { assigneeId: ['me'] };
  expect(hear([event('task.created', task({ id: '2', assigneeId: 'bob' }))], filters).known).toEqual([]);
  expect(hear([event('task.updated', task({ id: '1', version: 4 }))], filters).known).toEqual([['1', null]]);
});

test('under a search only the server knows what is new', () => {
  const told = hear([event('task.created', task({ id: '2' }))], { q: 'printer' });
  expect(told).toMatchObject({ known: [], unsure: true });
});

test('reminders change nothing', () => {
  expect(hear([event('task.due-soon', task({ id: '1', version: 3 }))]).known).toEqual([]);
});

test('what one changed oneself does not arrive as a surprise', () => {
  const pending = { patch: { title: 'Mine' }, since: 0, state: 'sending' as const };
  const mine = change(board, { pending: [['1', pending]] });
  const told = tell(mine, [event('task.updated', task({ id: '1', version: 4 }))], 'project', {}, 'alice');
  expect(told.arrived?.size).toBe(0);
});
