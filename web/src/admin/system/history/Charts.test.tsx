import { afterEach, expect, test, vi } from 'vitest';
import { serve, showServed } from '~/test/served';
import { Charts } from './Charts';

const history = {
  metric: 'REQUESTS',
  unit: 'per minute',
  from: '2026-11-30T10:00:00Z',
  step: 900,
  source: 'OWN',
  lines: [{ name: 'task-service', values: [1, 40, null, 12] }],
  missing: ['auth-service'],
};

afterEach(() => vi.unstubAllGlobals());

test('a chart says in its table what it shows, where it comes from and what is missing', async () => {
  serve({ 'GET /api/admin/system/history': history });
  const screen = await showServed(<Charts />);
  const table = screen.getByRole('table', { name: 'Requests per minute', exact: true });
  await expect.element(table.getByRole('row', { name: 'task-service 12 40' })).toBeVisible();
  await expect.element(screen.getByText(/Without auth-service: away/)).toBeVisible();
});

test('another stretch of time is asked for', async () => {
  const asked = serve({ 'GET /api/admin/system/history': { ...history, lines: [] } });
  const screen = await showServed(<Charts />);
  await screen.getByRole('combobox', { name: 'How far back' }).selectOptions('168');
  await expect.poll(() => asked).toContain('GET /api/admin/system/history?metric=MAIL&hours=168');
  await expect.element(screen.getByText('Nothing was noted in this time.').first()).toBeVisible();
});
