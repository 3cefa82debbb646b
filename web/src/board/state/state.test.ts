import { describe, expect, test } from 'vitest';
import { Refused } from '~/api';
import { card } from '~/test/cards';
import { moveTo, neighbour, placeOfGap, stepFrom } from '../order/moves';
import { change, emptyBoard } from './state';

const board = change(emptyBoard, {
  known: [
    card({ id: '1', position: 'a1' }),
    card({ id: '2', position: 'a2' }),
    card({ id: '3', position: 'a3', status: 'DONE' }),
  ].map((one) => [one.id, one]),
});

describe('a board', () => {
  test('shows cards by status, each column by position', () => {
    expect(board.columns).toEqual({ OPEN: ['1', '2'], IN_PROGRESS: [], DONE: ['3'], CANCELLED: [] });
  });

  test('lays what is pending over what the server said, and takes it off again', () => {
    const pending = {
      patch: { status: 'DONE' as const, position: 'a0' },
      since: 0,
      state: 'sending' as const,
    };
    const moved = change(board, { pending: [['2', pending]] });
    expect(moved.columns.DONE).toEqual(['2', '3']);
    expect(moved.known.get('2')?.status).toBe('OPEN');
    expect(change(moved, { pending: [['2', null]] }).columns).toEqual(board.columns);
  });

  test('keeps a refused change where the person put it, whatever comes in', () => {
    const refused = {
      patch: { status: 'DONE' as const },
      since: 0,
      state: 'refused' as const,
      refusal: new Refused(403),
    };
    const shown = change(board, { pending: [['1', refused]] });
    const later = change(shown, {
      known: [['1', card({ id: '1', position: 'a1', title: 'New', version: 5 })]],
    });
    expect(later.cards.get('1')).toMatchObject({ status: 'DONE', title: 'New' });
    expect(later.columns.DONE).toContain('1');
  });

  test('drops what is told late or twice', () => {
    const newer = change(board, { known: [['1', card({ id: '1', position: 'a9', version: 3 })]] });
    const late = change(newer, { known: [['1', card({ id: '1', position: 'a1', version: 2 })]] });
    expect(late.columns.OPEN).toEqual(['2', '1']);
  });

  test('leaves columns alone in which nothing happened, so that they are not drawn anew', () => {
    const next = change(board, { known: [['1', card({ id: '1', position: 'a1', version: 2 })]] });
    expect(next.columns.DONE).toBe(board.columns.DONE);
  });

  test('takes many cards at once in the right order', () => {
    const many = Array.from({ length: 300 }, (_, at) =>
      card({ id: `x${at}`, position: `b${String(999 - at)}` }),
    );
    const full = change(board, { known: many.map((one) => [one.id, one]) });
    expect(full.columns.OPEN.slice(0, 3)).toEqual(['1', '2', 'x299']);
  });
});

describe('moves', () => {
  test('to where a card stands already change nothing', () => {
    expect(moveTo(board, '1', { status: 'OPEN', index: 0 })).toBeUndefined();
  });

  test('down by one pass exactly one card', () => {
    const patch = moveTo(board, '1', { status: 'OPEN', index: 1 });
    expect((patch?.position ?? '') > 'a2').toBe(true);
  });

  test('count a gap below the card itself as one less', () => {
    expect(placeOfGap(board, '1', 'OPEN', 2)).toEqual({ status: 'OPEN', index: 1 });
    expect(placeOfGap(board, '3', 'OPEN', 2)).toEqual({ status: 'OPEN', index: 2 });
  });

  test('by arrow go to the next status, and to the left of a board that reads from the right', () => {
    expect(stepFrom(board, '1', 'ArrowRight', false)).toEqual({ status: 'IN_PROGRESS', index: 0 });
    expect(stepFrom(board, '3', 'ArrowRight', true)).toEqual({ status: 'IN_PROGRESS', index: 0 });
    expect(stepFrom(board, '1', 'ArrowLeft', false)).toBeUndefined();
  });

  test('of the focus pass over columns without cards', () => {
    expect(neighbour(board, '1', 'ArrowRight', false)).toBe('3');
    expect(neighbour(board, '1', 'ArrowDown', false)).toBe('2');
    expect(neighbour(board, '2', 'ArrowDown', false)).toBeUndefined();
  });
});
