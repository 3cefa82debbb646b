const FIRST = 1_000;
const LONGEST = 30_000;

/** How long to wait after so many failures in a row, in ms: twice as long each time, with some chance, so that not all come at once. */
export function pauseAfter(failures: number, chance = Math.random()): number {
  return Math.min(LONGEST, FIRST * 2 ** failures) * (0.5 + chance / 2);
}
