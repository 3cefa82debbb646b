import { expect, test } from 'vitest';
import { acceptance } from './share';

test('an engine is judged by what was decided on', () => {
  const lines = [
    { name: 'llm accepted', values: [0, 0] },
    { name: 'llm dismissed', values: [null, 0] },
    { name: 'local accepted', values: [0.2, 0.1] },
    { name: 'local dismissed', values: [0.1, null] },
  ];
  expect(acceptance(lines, 10)).toEqual([{ engine: 'local', decided: 4, share: 75 }]);
});
