import { expect, test } from 'vitest';
import { reasonWords } from './reasonWords';

test('a reason without words here says what it rests on', () => {
  expect(reasonWords({ name: 'brand-new', weight: 0.1, evidence: 'The moon is full' })).toBe(
    'The moon is full',
  );
});

test('what others wait for is named', () => {
  expect(reasonWords({ name: 'others-wait', weight: 0.1, evidence: 'WEB-3' })).toMatchObject({
    values: { evidence: 'WEB-3' },
  });
});
