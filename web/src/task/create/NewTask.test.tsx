import { afterEach, expect, test, vi } from 'vitest';
import { startLive } from '~/live';
import { serve, showServed } from '~/test/served';
import NewTask from './NewTask';

class Line {
  static last: Line;
  onopen = () => undefined;
  constructor() {
    Line.last = this;
  }
  close() {}
}

afterEach(() => vi.unstubAllGlobals());

test('without a connection it says what has to be done, and no longer once there is one', async () => {
  vi.stubGlobal('WebSocket', Line);
  startLive();
  const create = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')));
  serve({ 'GET /api/projects': { items: [], nextCursor: null }, 'POST /api/tasks': create });
  const screen = await showServed(<NewTask onClose={vi.fn()} />);
  const title = screen.getByRole('textbox', { name: 'Title' });
  await title.fill('Buy milk');
  await screen.getByRole('button', { name: 'Create' }).click();
  await expect.element(screen.getByText(/Send it again once you are connected/)).toBeVisible();
  Line.last.onopen();
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
  await expect.element(title).toHaveValue('Buy milk');
  serve({
    'GET /api/projects': { items: [], nextCursor: null },
    'POST /api/tasks': () => Response.json({ title: 'Taken' }, { status: 409 }),
  });
  await screen.getByRole('button', { name: 'Create' }).click();
  await expect.element(screen.getByText('Taken')).toBeVisible();
  Line.last.onopen();
  await expect.element(screen.getByText('Taken')).toBeVisible();
});
