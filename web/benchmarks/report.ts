import { writeFile } from 'node:fs/promises';
import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { FIGURES, type Figure } from './figures';

/** Prints what was measured as a table, and keeps it as JSON where TASKFLOW_BENCHMARK_OUTPUT names a file. */
export default class Report implements Reporter {
  private readonly figures: Figure[] = [];

  onTestBegin(test: TestCase) {
    console.log(`  measuring ${test.title}`);
  }

  onTestEnd(_: TestCase, { attachments, errors }: TestResult) {
    for (const { name, body } of attachments) {
      if (name === FIGURES && body) this.figures.push(...(JSON.parse(body.toString()) as Figure[]));
    }
    for (const error of errors) console.error(error.message);
  }

  async onEnd(_: FullResult) {
    const rows = this.figures.map(({ what, p50, p99, unit, goal, limit }) => [
      what,
      `${p50.toFixed(1)} ${unit}`,
      `${p99.toFixed(1)} ${unit}`,
      goal,
      limit && `${(p50 / limit.p50).toFixed(2)} x ${limit.what} (${limit.p50.toFixed(1)} ${unit})`,
    ]);
    const table = [['', 'p50', 'p99', 'goal', 'beside'], ...rows].map((row) => row.map((cell) => cell ?? ''));
    const widths = table[0]?.map((_, at) => Math.max(...table.map((row) => (row[at] ?? '').length))) ?? [];
    for (const row of table)
      console.log(
        row
          .map((cell, at) => cell.padEnd(widths[at] ?? 0))
          .join('  ')
          .trimEnd(),
      );
    const output = process.env.TASKFLOW_BENCHMARK_OUTPUT;
    if (output) await writeFile(output, JSON.stringify(this.figures, null, 2));
  }
}
