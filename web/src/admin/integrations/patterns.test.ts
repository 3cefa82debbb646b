import { expect, test } from 'vitest';
import { patterns } from './patterns';

test('patterns may be parted by spaces, commas and lines, and count once', () => {
  expect(patterns(' task.*, project.#\ntask.* ')).toEqual(['task.*', 'project.#']);
  expect(patterns(' , ')).toEqual([]);
});
