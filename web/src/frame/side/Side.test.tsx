import '~/style/base.css';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { openSession } from '~/api';
import { serve, showServed } from '~/test/served';
import { App } from '../App';

const NAME = 'Everything that has to be done before the office opens again in spring';

afterEach(() => vi.unstubAllGlobals());

test('a project with a long name makes the side no wider than its place', async () => {
  await page.viewport(1280, 800);
  serve({
    'GET /api/session': { userId: 'a', username: 'alexandra.with.a.very.long.name', roles: ['admin'] },
    'GET /api/projects': { items: [{ id: '1', key: 'QUITELONGKEY', name: NAME }], nextCursor: null },
  });
  await openSession();
  const screen = await showServed(<App />);
  const name = screen.getByText(NAME);
  await expect.element(name).toBeVisible();
  const side = screen.getByRole('navigation', { name: 'TaskFlow' }).element();
  const place = side.parentElement as HTMLElement;
  expect(side.getBoundingClientRect().width).toBe(place.getBoundingClientRect().width);
  expect(side.scrollWidth).toBe(side.clientWidth);
  expect(name.element().scrollWidth).toBeGreaterThan(name.element().clientWidth);
  await screen.getByRole('button', { name: 'New project' }).click();
});
