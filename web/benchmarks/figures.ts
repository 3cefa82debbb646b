import type { TestInfo } from '@playwright/test';

export const FIGURES = 'figures';

export interface Figure {
  what: string;
  unit: string;
  p50: number;
  /** The worse end: of durations the longest, of rates the slowest. */
  p99: number;
  goal?: string;
  /** What the same takes at best, measured in the same run. */
  limit?: { what: string; p50: number };
}

export function figure(what: string, unit: string, values: number[], more: Partial<Figure> = {}): Figure {
  const sorted = values.toSorted((a, b) => (unit === 'ms' ? a - b : b - a));
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { what, unit, p50: at(0.5), p99: at(0.99), ...more };
}

export const keep = (info: TestInfo, ...figures: Figure[]) =>
  info.attach(FIGURES, { body: JSON.stringify(figures), contentType: 'application/json' });
