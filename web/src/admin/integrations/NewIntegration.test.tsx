import { afterEach, expect, test, vi } from 'vitest';
import { serve, showServed } from '~/test/served';
import { NewIntegration } from './NewIntegration';

afterEach(() => vi.unstubAllGlobals());

const refusal = { title: 'Invalid', errors: [{ pointer: '/name', message: 'No such name' }] };

test('a name that was refused is corrected and sent, by who is in no project, too', async () => {
  serve({
    'GET /api/projects': { items: [], nextCursor: null },
    'POST /api/admin/integrations': async (request: Request) => {
      const { name } = (await request.json()) as { name: string };
      return name === 'good' ? Response.json({ name }) : Response.json(refusal, { status: 422 });
    },
  });
  const onMade = vi.fn();
  const screen = await showServed(<NewIntegration onMade={onMade} onClose={vi.fn()} />);
  await expect.element(screen.getByText(/^You are in no project/)).toBeVisible();
  const name = screen.getByRole('textbox', { name: 'Name' });
  await name.fill('Bad Name!');
  await screen.getByRole('button', { name: 'Create' }).click();
  await expect.element(screen.getByText('No such name')).toBeVisible();
  await name.fill('good');
  await screen.getByRole('button', { name: 'Create' }).click();
  await vi.waitFor(() => expect(onMade).toHaveBeenCalledWith({ name: 'good' }));
});
