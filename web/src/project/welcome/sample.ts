import { t } from '@lingui/core/macro';
import { answer, api, type NewTask, type Project } from '~/api';
import { localDay } from '~/text';

const DAY = 86_400_000;
const KEY_LETTERS = 5;

/** A small project to look around in, of the caller's alone, made by calls like any other. */
export async function makeSample(): Promise<Project> {
  const key = `TRY${Math.random()
    .toString(36)
    .slice(2, 2 + KEY_LETTERS)
    .toUpperCase()}`;
  const project = await answer(
    api.POST('/api/projects', {
      headers: { 'Idempotency-Key': crypto.randomUUID() },
      body: { key, name: t`Sample: a new office` },
    }),
  );
  const operations = tasks().map((task) => ({
    op: 'create' as const,
    task: { ...task, projectId: project.id },
  }));
  const headers = { 'Idempotency-Key': crypto.randomUUID() };
  const done = await answer(api.POST('/api/tasks/bulk', { headers, body: { operations } }));
  const ids = done.results.map((result) => result.task?.id ?? '');
  const statuses = ['DONE', 'DONE', 'IN_PROGRESS', 'IN_PROGRESS'] as const;
  const moves = statuses.map((status, at) => ({ op: 'update' as const, id: ids[at], patch: { status } }));
  await answer(api.POST('/api/tasks/bulk', { body: { operations: moves } }));
  return project;
}

/** Due late enough that nobody is reminded of something they only look at. */
function tasks(): Omit<NewTask, 'projectId'>[] {
  const day = (away: number) => localDay(new Date(Date.now() + away * DAY));
  return [
    { title: t`Count the desks that are needed`, labels: [t`rooms`] },
    { title: t`Look at three offices`, labels: [t`rooms`] },
    { title: t`Sign the lease`, labels: [t`papers`], priority: 'URGENT', dueOn: day(3) },
    { title: t`Order the network`, priority: 'HIGH', dueOn: day(4) },
    { title: t`Book a van`, dueOn: day(9), labels: [t`moving day`] },
    { title: t`Tell customers the new address`, priority: 'MEDIUM', dueOn: day(14) },
    { title: t`Plan the housewarming`, priority: 'LOW', description: t`Ask everybody *what they eat*.` },
    { title: t`Give back the old keys`, dueOn: day(6), labels: [t`papers`] },
  ];
}
