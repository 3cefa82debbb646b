import { expect, test } from 'vitest';
import type { Wanted } from '~/api';
import { withChannels, withCollected } from './wanted';

const wanted: Wanted = {
  kinds: [
    { kind: 'MENTIONED', inApp: true, live: true, email: true },
    { kind: 'COMMENTED', inApp: true, live: false, email: false },
  ],
  quietHours: null,
  digest: { frequency: 'DAILY', at: '08:00', day: null, kinds: ['COMMENTED'] },
};

test('what is not in the inbox is not shown at once, and does not come back by itself', () => {
  const off = withChannels(wanted, 'MENTIONED', { inApp: false });
  expect(off.kinds[0]).toEqual({ kind: 'MENTIONED', inApp: false, live: false, email: true });
  expect(off.kinds[1]).toBe(wanted.kinds[1]);
  expect(withChannels(off, 'MENTIONED', { inApp: true }).kinds[0]?.live).toBe(false);
});

test('a kind goes into the digest once, and with the last one the digest goes', () => {
  const both = withCollected(wanted, 'MENTIONED', true);
  expect(both.digest?.kinds).toEqual(['COMMENTED', 'MENTIONED']);
  expect(withCollected(both, 'MENTIONED', true).digest?.kinds).toEqual(['COMMENTED', 'MENTIONED']);
  expect(withCollected(wanted, 'COMMENTED', false).digest).toBeNull();
});
