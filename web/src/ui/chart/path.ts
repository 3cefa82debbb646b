/** A line through values in equal steps, in a field of this width and height; it is interrupted where there is none. */
export function linePath(
  values: readonly (number | null)[],
  highest: number,
  width: number,
  height: number,
): string {
  const across = width / Math.max(1, values.length - 1);
  let path = '';
  let isDrawing = false;
  values.forEach((value, step) => {
    if (value === null) {
      isDrawing = false;
      return;
    }
    const x = round(step * across);
    const y = round(height - (highest > 0 ? value / highest : 0) * height);
    // A point that stands alone is seen by its round ends.
    path += isDrawing ? `L${x} ${y}` : `M${x} ${y}h0`;
    isDrawing = true;
  });
  return path;
}

const round = (value: number) => Math.round(value * 10) / 10;

const isNumber = (value: number | null): value is number => value !== null;

export const highestOf = (values: readonly (number | null)[]): number =>
  Math.max(0, ...values.filter(isNumber));

/** The newest value that there is. */
export const newestOf = (values: readonly (number | null)[]): number | undefined =>
  values.findLast(isNumber) ?? undefined;

export const sumOf = (values: readonly (number | null)[]): number =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
