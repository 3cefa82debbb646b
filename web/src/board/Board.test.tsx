import '~/style/base.css';
import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openSession } from '~/api';
import { card } from '~/test/cards';
import { serve, showServed } from '~/test/served';
import { Board } from './Board';
import { BoardStore } from './state/store';

const cards = ['1', '2', '3'].map((id) => card({ id, position: `a${id}` }));

afterEach(() => vi.unstubAllGlobals());

test('who comes back to the board goes on from the card that was left', async () => {
  await page.viewport(1280, 800);
  serve({
    'GET /api/session': { userId: 'a', username: 'alice', roles: [] },
    'GET /api/tasks': ({ url }: Request) =>
      Response.json({ items: url.includes('OPEN') ? cards : [], nextCursor: null }),
  });
  await openSession();
  const store = new BoardStore('project', {}, new QueryClient());
  const stop = store.start();
  const board = <Board store={store} names={new Map()} mayEdit onNew={vi.fn()} />;
  const before = await showServed(board);
  await before.getByRole('link', { name: 'Task 1' }).findElement();
  document.querySelector<HTMLElement>('[data-card="1"]')?.focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(before.getByRole('link', { name: 'Task 2' })).toHaveFocus();
  await before.unmount();
  const after = await showServed(board);
  await expect.element(after.getByRole('link', { name: 'Task 2' })).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(after.getByRole('link', { name: 'Task 3' })).toHaveFocus();
  stop();
});
