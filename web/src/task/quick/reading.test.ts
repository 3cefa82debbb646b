import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { QuickAddAnswer } from '~/api';
import { bodyOf, keptOf, labelIn, readOf, stillSame, titleOf } from './reading';

const text = 'tomorrow call @bob at 3pm p1 #"big deals"';
const span = (words: string, field: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, field } as QuickAddAnswer['spans'][number];
};
const answer: QuickAddAnswer = {
  task: {
    title: 'call',
    dueAt: '2026-12-01T14:00:00Z',
    dueOn: null,
    rrule: null,
    priority: 'URGENT',
    labels: ['big deals'],
    assigneeId: 'bob',
    projectId: null,
  },
  spans: [
    span('tomorrow', 'dueAt'),
    span('@bob', 'assigneeId'),
    span('at 3pm', 'dueAt'),
    span('p1', 'priority'),
    span('#"big deals"', 'labels'),
  ],
};
const where = { projectId: 'here', timeZone: 'Europe/Berlin' };

test('a due date that is said in two places is one thing', () => {
  const read = readOf(text, answer);
  expect(read.map((one) => one.kind)).toEqual(['due', 'person', 'priority', 'label']);
  expect(read[0]?.words).toBe('tomorrow at 3pm');
});

test('the task has what was read, and a title without it', () => {
  expect(bodyOf(text, answer, readOf(text, answer), where)).toEqual({
    title: 'call',
    projectId: 'here',
    priority: 'URGENT',
    dueAt: '2026-12-01T14:00:00Z',
    dueOn: null,
    recurrence: undefined,
    assigneeId: 'bob',
    labels: ['big deals'],
  });
});

test('what is taken back is part of the title again, and no field', () => {
  const kept = readOf(text, answer).filter((one) => one.kind !== 'due');
  const body = bodyOf(text, answer, kept, where);
  expect(body.title).toBe('tomorrow call at 3pm');
  expect(body.dueAt).toBeUndefined();
});

test('a rule goes with the zone it was said in', () => {
  const task = { ...answer.task, rrule: 'FREQ=DAILY' };
  const body = bodyOf(text, { ...answer, task }, readOf(text, answer), where);
  expect(body.recurrence).toEqual({ rrule: 'FREQ=DAILY', timeZone: 'Europe/Berlin' });
});

test('whoever takes back the project takes back whom it was asked for', () => {
  const found = readOf('Call @sam +WEB', {
    ...answer,
    spans: [
      { start: 5, end: 9, field: 'assigneeId' },
      { start: 10, end: 14, field: 'projectId' },
    ],
  });
  expect(keptOf(found, new Set()).map((one) => one.kind)).toEqual(['person', 'project']);
  expect(keptOf(found, new Set(['project:+WEB']))).toEqual([]);
  expect(keptOf(found, new Set(['person:@sam'])).map((one) => one.kind)).toEqual(['project']);
});

test('without an answer the whole text is the title', () => {
  expect(bodyOf(' Call Bob tomorrow ', undefined, [], where)).toMatchObject({
    title: 'Call Bob tomorrow',
    projectId: 'here',
  });
});

test('a text of which everything was read stays the title', () => {
  const spans = [{ start: 0, end: 8, field: 'dueOn' as const }];
  expect(titleOf('tomorrow', readOf('tomorrow', { ...answer, spans }))).toBe('tomorrow');
});

test('signs are no part of a label', () => {
  expect(labelIn('#home')).toBe('home');
  expect(labelIn('#"two words"')).toBe('two words');
});

test('as much is the same as begins both', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const same = stillSame(a, b);
      expect(a.slice(0, same)).toBe(b.slice(0, same));
    }),
  );
});
