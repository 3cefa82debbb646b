import '~/style/base.css';
import { useLocation } from '@tanstack/react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { openSession } from '~/api';
import { serve, showServed } from '~/test/served';
import { Tabbar } from './Tabbar';

beforeEach(() => page.viewport(390, 844));
afterEach(() => vi.unstubAllGlobals());

const Here = () => <output>{useLocation().pathname}</output>;

async function tabbarOf(...roles: string[]) {
  serve({ 'GET /api/session': { userId: 'a', username: 'alice', roles } });
  await openSession();
  const screen = await showServed(
    <>
      <Tabbar />
      <Here />
    </>,
  );
  await screen.getByRole('button', { name: 'More' }).click();
  return screen;
}

test('what has no room on a phone is one more tap away', async () => {
  const screen = await tabbarOf('user');
  for (const name of ['Today', 'My tasks', 'Dashboard', 'Log out'])
    await expect.element(screen.getByRole('menuitem', { name })).toBeVisible();
  await expect.element(screen.getByRole('menuitem', { name: 'Administration' })).not.toBeInTheDocument();
  await screen.getByRole('menuitem', { name: 'Preferences' }).click();
  await expect.element(screen.getByText('/preferences')).toBeVisible();
  await expect.element(screen.getByRole('menu')).not.toBeInTheDocument();
});

test('administrators reach their pages from a phone', async () => {
  const screen = await tabbarOf('user', 'admin');
  await screen.getByRole('menuitem', { name: 'Administration' }).click();
  await expect.element(screen.getByText('/admin')).toBeVisible();
});
