import { localDay } from '~/text';

const DAYS = 7;

/** The weeks that a month is shown in, as days (2026-03-01), each week from `weekStart` (1 Monday … 7 Sunday). */
export function weeksOf(year: number, month: number, weekStart: number): string[][] {
  const first = new Date(Date.UTC(year, month - 1, 1));
  const before = (first.getUTCDay() - (weekStart % DAYS) + DAYS) % DAYS;
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const weeks = Math.ceil((before + count) / DAYS);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: DAYS }, (__, day) =>
      new Date(Date.UTC(year, month - 1, 1 - before + week * DAYS + day)).toISOString().slice(0, 10),
    ),
  );
}

/** The day of a task here; undefined without a due date. */
export function dayOfTask(task: { dueAt: string | null; dueOn: string | null }): string | undefined {
  if (task.dueOn) return task.dueOn;
  return task.dueAt ? localDay(new Date(task.dueAt)) : undefined;
}
