/** Between two cards, in pixels. */
export const GAP = 8;

interface Box {
  start: number;
  size: number;
}

/** Which gap of a column is meant by a pointer that is so far from its top: above a card's middle the one before it. */
export function gapAt(rows: readonly Box[], offset: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle] as Box;
    if (row.start + row.size / 2 < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the line that shows a gap is drawn. */
export function lineOffset(rows: readonly Box[], index: number): number {
  const row = rows[index];
  const last = rows.at(-1);
  const place = row ? row.start - GAP / 2 - 1 : last ? last.start + last.size + GAP / 2 - 1 : 0;
  return Math.max(0, place);
}
