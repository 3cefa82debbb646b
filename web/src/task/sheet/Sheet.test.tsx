import { afterEach, expect, test, vi } from 'vitest';
import type { Task } from '~/api';
import { card } from '~/test/cards';
import { serve, showServed } from '~/test/served';
import { time } from '~/text';
import { Sheet } from './Sheet';

vi.mock('~/api/session', async (load) => ({
  ...(await load<object>()),
  session: () => ({ userId: 'alice', username: 'alice', roles: [] }),
}));
afterEach(() => vi.unstubAllGlobals());

const proposal = { id: 'p', kind: 'PRIORITY', status: 'PROPOSED', priority: 'HIGH' };
const sheet = (part: Partial<Task>) => {
  serve({ 'GET /api/tasks/7/suggestions': { items: [proposal], nextCursor: null } });
  return showServed(<Sheet task={{ ...card({ id: '7' }), ...part } as Task} names={new Map()} mayEdit />);
};

test('the gauge is hatched while a priority is proposed and nobody has decided', async () => {
  const screen = await sheet({});
  await expect.element(screen.getByTitle('No priority yet, one is proposed')).toBeVisible();
});

test('what was decided is no proposal', async () => {
  const screen = await sheet({ priority: 'LOW' });
  await expect.element(screen.getByTitle('Priority: Low')).toBeVisible();
});

test('the time of a due date far away is shown', async () => {
  const due = new Date(2040, 11, 8, 14, 30);
  const screen = await sheet({ dueAt: due.toISOString() });
  await expect.element(screen.getByRole('button', { name: /^Due/ })).toHaveTextContent(time(due));
});
