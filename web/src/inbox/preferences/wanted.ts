import type { KindChannels, Wanted } from '~/api';
import type { Kind } from './kindWords';

/** What is shown at once is in the inbox: without the one there is no other. */
export function withChannels(wanted: Wanted, kind: Kind, change: Partial<KindChannels>): Wanted {
  const kinds = wanted.kinds.map((row) => {
    if (row.kind !== kind) return row;
    const next = { ...row, ...change };
    return { ...next, live: next.inApp && next.live };
  });
  return { ...wanted, kinds };
}

/** Puts a kind into the digest, or takes it out; a digest with nothing in it is none. */
export function withCollected(wanted: Wanted, kind: Kind, on: boolean): Wanted {
  const { digest } = wanted;
  if (!digest) return wanted;
  const others = digest.kinds.filter((other) => other !== kind);
  const kinds = on ? [...others, kind] : others;
  return { ...wanted, digest: kinds.length > 0 ? { ...digest, kinds } : null };
}
