import type { Line } from '~/ui/chart/LineChart';
import { sumOf } from '~/ui/chart/path';

export interface Accepted {
  engine: string;
  /** How many were decided on. */
  decided: number;
  /** Of them accepted, in per cent. */
  share: number;
}

/** Whose proposals people take, of lines that are called "engine verdict"; without engines of which none was decided on. */
export function acceptance(lines: Line[], minutes: number): Accepted[] {
  const count = (name: string) =>
    Math.round(minutes * sumOf(lines.find((line) => line.name === name)?.values ?? []));
  const engines = new Set(lines.map((line) => line.name.split(' ')[0] ?? ''));
  return [...engines].flatMap((engine) => {
    const accepted = count(`${engine} accepted`);
    const decided = accepted + count(`${engine} dismissed`);
    return decided > 0 ? [{ engine, decided, share: Math.round((100 * accepted) / decided) }] : [];
  });
}
