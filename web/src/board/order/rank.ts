import { generateKeyBetween } from 'fractional-indexing';

interface Placed {
  id: string;
  position: string;
}

/** The board's order: by position byte by byte, of equals the older first. */
export function before(a: Placed, b: Placed): boolean {
  return a.position === b.position ? a.id < b.id : a.position < b.position;
}

/** Where in a sorted list something belongs. */
export function placeOf<T extends Placed>(sorted: readonly T[], item: Placed): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(sorted[middle] as T, item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A position for what shall stand at `index` of a sorted list that does not have it. */
export function positionAt(sorted: readonly Placed[], index: number): string {
  const previous = sorted[index - 1]?.position ?? null;
  // Of equals nothing fits between: it comes behind the last of them.
  const next =
    sorted.slice(index).find((item) => previous === null || item.position > previous)?.position ?? null;
  return generateKeyBetween(previous, next);
}
