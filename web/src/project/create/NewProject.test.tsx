import { afterEach, expect, test, vi } from 'vitest';
import { serve, showServed } from '~/test/served';
import NewProject from './NewProject';

const KEY = /^[A-Z]+$/;
const refusal = { title: 'Invalid', errors: [{ pointer: '/key', message: 'Letters alone' }] };

afterEach(() => vi.unstubAllGlobals());

/** A server that takes a project whose key is of letters. */
function server() {
  return serve({
    'POST /api/projects': async (request: Request) => {
      const { key } = (await request.json()) as { key: string };
      return KEY.test(key) ? Response.json({ id: '1', key }) : Response.json(refusal, { status: 422 });
    },
  });
}

test('what the server refused is sent again once it is corrected', async () => {
  const asked = server();
  const onClose = vi.fn();
  const screen = await showServed(<NewProject onClose={onClose} />);
  const key = screen.getByRole('textbox', { name: 'Key' });
  const create = screen.getByRole('button', { name: 'Create' });
  await screen.getByRole('textbox', { name: 'Name' }).fill('Website');
  for (const wrong of ['1 Ä', '2 Ä']) {
    await key.fill(wrong);
    await expect.element(screen.getByText('Letters alone')).not.toBeInTheDocument();
    await create.click();
    await expect.element(screen.getByText('Letters alone')).toBeVisible();
    await expect.element(key).toHaveAttribute('aria-invalid', 'true');
  }
  // The same once more: it may be free by now.
  await create.click();
  await vi.waitFor(() => expect(asked).toHaveLength(3));
  await key.fill('WEB');
  await create.click();
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(asked).toHaveLength(4);
});
