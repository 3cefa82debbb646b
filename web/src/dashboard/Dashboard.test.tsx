import { afterEach, expect, test, vi } from 'vitest';
import type { Project, TaskStatistics } from '~/api';
import { serve, showServed } from '~/test/served';
import { Dashboard } from './Dashboard';

const statistics: TaskStatistics = {
  asOf: '2026-11-30T10:00:00Z',
  open: 12,
  overdue: 2,
  byStatus: [
    { status: 'OPEN', tasks: 9 },
    { status: 'IN_PROGRESS', tasks: 3 },
  ],
  byPriority: [
    { priority: 'URGENT', tasks: 1 },
    { priority: null, tasks: 11 },
  ],
  byAssignee: [
    { assigneeId: 'a', tasks: 8 },
    { assigneeId: 'b', tasks: 3 },
    { assigneeId: null, tasks: 1 },
  ],
  weeks: [
    { monday: '2026-11-16', completed: 4 },
    { monday: '2026-11-23', completed: 7 },
  ],
  leadTime: { median: 172_800, ninetieth: 864_000 },
};
const project = { id: 'p', key: 'SHOP' } as Project;
const names = new Map([['a', 'Alice']]);

vi.mock('~/api', async (original) => ({
  ...(await original<object>()),
  session: () => ({ userId: 'a', username: 'alice', roles: [] }),
}));
afterEach(() => vi.unstubAllGlobals());

test('every number can be read without its drawing', async () => {
  localStorage.setItem('dates', JSON.stringify({ region: 'en-GB' }));
  serve({ 'GET /api/tasks/statistics': statistics });
  const screen = await showServed(<Dashboard weeks={2} names={names} />);
  await expect.element(screen.getByText('Open, by assignee')).toBeVisible();
  const text = document.body.textContent ?? '';
  for (const said of [
    'Overdue',
    '2 days',
    '10 days',
    'Alice (you)8',
    'Unknown person3',
    'Nobody1',
    'No priority11',
    'Week of 16 Nov: 4',
  ]) {
    expect(text).toContain(said);
  }
  expect(screen.getByRole('link').elements()).toEqual([]);
});

test('in a project each number leads to its tasks', async () => {
  const asked = serve({ 'GET /api/tasks/statistics': statistics });
  const screen = await showServed(<Dashboard project={project} weeks={2} names={names} />);
  await expect
    .element(screen.getByRole('link', { name: 'Nobody' }))
    .toHaveAttribute('href', '/p/SHOP/list?status=OPEN&status=IN_PROGRESS&assigneeId=none');
  expect(asked).toContain('GET /api/tasks/statistics?projectId=p&weeks=2');
});
