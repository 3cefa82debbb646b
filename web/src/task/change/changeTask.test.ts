import { expect, test, vi } from 'vitest';
import type { Task } from '~/api';
import { card } from '~/test/cards';
import { changeTask, clashes } from './changeTask';

const task = (part: Partial<Task>) => ({ ...card({ id: '1' }), description: null, ...part }) as Task;
const base = task({ version: 3, title: 'Old', priority: null });

/** A server that has gone on to `current` since the page read the task. */
function server(current: Task) {
  const versions: (string | null)[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const json = (body: object, status = 200) =>
      new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
    if (request.method === 'GET') return json(current);
    versions.push(request.headers.get('If-Match'));
    if (versions.at(-1) !== `"${current.version}"`) return json({ title: 'Stale', status: 412 }, 412);
    return json({ ...current, ...((await request.json()) as object), version: current.version + 1 });
  });
  return versions;
}

test('who changed another field in the meantime is no obstacle', async () => {
  const versions = server(task({ version: 4, title: 'Old', priority: 'HIGH' }));
  const outcome = await changeTask(base, { title: 'New' });
  expect(outcome).toMatchObject({ kind: 'saved', task: { title: 'New', priority: 'HIGH', version: 5 } });
  expect(versions).toEqual(['"3"', '"4"']);
});

test('who changed the same field is a conflict: nothing is overwritten, both versions are told', async () => {
  const versions = server(task({ version: 4, title: 'Theirs' }));
  const outcome = await changeTask(base, { title: 'Mine' });
  expect(outcome).toMatchObject({ kind: 'conflict', theirs: { title: 'Theirs', version: 4 } });
  expect(versions).toHaveLength(1);
});

test('who made the same change of it is none', () => {
  expect(clashes(base, task({ title: 'Same' }), { title: 'Same' })).toBe(false);
  expect(clashes(base, task({ labels: ['a'] }), { labels: ['b'] })).toBe(true);
});
