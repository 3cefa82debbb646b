import fc from 'fast-check';
import { expect, test } from 'vitest';
import { before, placeOf, positionAt } from './rank';

const sortedBoard = (moves: number[]) => {
  const board: { id: string; position: string }[] = [];
  moves.forEach((move, count) => {
    const index = move % (board.length + 1);
    board.splice(index, 0, { id: String(count).padStart(4, '0'), position: positionAt(board, index) });
  });
  return board;
};

test('whatever is put wherever, positions stay in the order of the board', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { maxLength: 60 }), (moves) => {
      const board = sortedBoard(moves);
      for (let at = 1; at < board.length; at++) {
        expect(before(board[at - 1] as never, board[at] as never)).toBe(true);
      }
    }),
  );
});

test('a place is found as walking through the board would find it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 }), fc.nat(39), (moves, pick) => {
      const board = sortedBoard(moves);
      const item = board[pick % board.length] as { id: string; position: string };
      expect(placeOf(board, item)).toBe(board.indexOf(item));
    }),
  );
});

test('between two that stand at the same place comes what is behind both', () => {
  const twins = [
    { id: '1', position: 'a1' },
    { id: '2', position: 'a1' },
    { id: '3', position: 'a2' },
  ];
  const position = positionAt(twins, 1);
  expect(position > 'a1').toBe(true);
  expect(position < 'a2').toBe(true);
});

test('upper case stands before lower case, as bytes do', () => {
  expect(before({ id: '1', position: 'Zz' }, { id: '0', position: 'a0' })).toBe(true);
});
