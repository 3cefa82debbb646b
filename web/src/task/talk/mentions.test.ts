import { expect, test } from 'vitest';
import { complete, mentionAt } from './mentions';

test.each([
  ['Hello @al', 9, 'al'],
  ['@', 1, ''],
  ['mail alice@example.org', 13, undefined],
  ['done @alice now', 15, undefined],
  ['שלום @אל', 8, 'אל'],
])('%s at %i begins %s', (text, caret, begun) => {
  expect(mentionAt(text, caret)).toBe(begun);
});

test('a mention is written out where the caret is, and the rest stays', () => {
  expect(complete('Hi @al, look', 6, 'alice')).toEqual({ text: 'Hi @alice , look', caret: 10 });
  expect(complete('Hi @al look', 6, 'alice').text).toBe('Hi @alice look');
});
