import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openSession } from '~/api';
import { card } from '~/test/cards';
import { serve, showServed } from '~/test/served';
import Find from './Find';

afterEach(() => vi.unstubAllGlobals());

test('a task is found by its key in any case, first and once', async () => {
  const named = card({ id: '12', title: 'Water the plants' });
  const other = card({ id: '3', title: 'Mentions WEB-12' });
  serve({
    'GET /api/session': { userId: 'a', username: 'alice', roles: [] },
    'GET /api/projects': { items: [], nextCursor: null },
    'GET /api/tasks/by-key/web-12': named,
    'GET /api/tasks': { items: [other, named], nextCursor: null },
  });
  await openSession();
  await showServed(<Find onClose={vi.fn()} />);

  await userEvent.fill(page.getByRole('combobox', { name: 'Find or do' }), 'web-12');

  const options = page.getByRole('option');
  await expect.element(options.nth(0)).toHaveTextContent('Water the plants');
  await expect.element(options.nth(1)).toHaveTextContent('Mentions WEB-12');
  await expect.element(options.nth(2)).toHaveTextContent('Create “web-12”');
});
