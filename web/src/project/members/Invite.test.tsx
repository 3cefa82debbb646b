import { afterEach, expect, test, vi } from 'vitest';
import { serve, showServed } from '~/test/served';
import { Invite } from './Invite';

afterEach(() => vi.unstubAllGlobals());

test('it is said when nobody was found', async () => {
  const bob = { id: 'b', username: 'bob', displayName: 'Bob Builder' };
  serve({
    'GET /api/users': ({ url }: Request) => Response.json({ items: url.includes('query=bo') ? [bob] : [] }),
  });
  const screen = await showServed(<Invite members={[]} onAdd={vi.fn()} />);
  const field = screen.getByRole('textbox', { name: 'Ask somebody in' });
  await field.fill('zz');
  await expect.element(screen.getByRole('status')).toHaveTextContent(/^Nobody was found/);
  await field.fill('bo');
  await expect.element(screen.getByRole('button', { name: 'Add as editor' })).toBeVisible();
  await expect.element(screen.getByRole('status')).toHaveTextContent('');
});
