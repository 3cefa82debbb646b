import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Task } from '~/api';
import { card } from '~/test/cards';
import { show } from '~/test/show';
import { Title } from './Title';

const task = { ...card({ id: '1', title: 'Sign the lease' }), description: null } as Task;

test.each([
  ['', '{Enter}'],
  ['Something else', '{Escape}'],
])('who leaves the field with “%s” by %s is at the title again', async (text, key) => {
  const screen = await show(
    <QueryClientProvider client={new QueryClient()}>
      <Title task={task} mayEdit />
    </QueryClientProvider>,
  );
  const title = screen.getByRole('button', { name: 'Sign the lease' });
  await title.click();
  await screen.getByRole('textbox', { name: 'Title' }).fill(text);
  await userEvent.keyboard(key);
  await expect.element(screen.getByRole('textbox')).not.toBeInTheDocument();
  await expect.element(title).toHaveFocus();
});
