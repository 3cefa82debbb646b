import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { card, expect, logIn, Somebody, test, watched } from '../system';
import { RESTART_GATEWAY } from '../system/settings';

async function restartGateway() {
  if (!RESTART_GATEWAY) return promisify(execFile)('../taskflow', ['restart', 'gateway']);
  const answer = await fetch(RESTART_GATEWAY, { method: 'POST' });
  expect(answer.status).toBe(204);
}

test('a session outlives a restart of the gateway, and so does the board', async ({ page, bob, project }) => {
  await bob.task(project.id, 'Before');
  await page.goto(`/p/${project.key}`);
  await expect(card(page, 'Before')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Live' })).toBeVisible();
  await restartGateway();
  await bob.task(project.id, 'After');
  await expect(card(page, 'After')).toBeVisible();
  await page.reload();
  await expect(card(page, 'After')).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(`/p/${project.key}`);
});

test.describe('a session of somebody who leaves', () => {
  test.use({ storageState: { cookies: [], origins: [] } });

  test('ends in every tab, and the way back leads to the login', async ({ page, context }) => {
    const dora = await Somebody.new('dora');
    const project = await dora.project();
    await logIn(page, dora.username, `/p/${project.key}`);
    const other = await context.newPage();
    const nothingWasWrong = await watched(other);
    await other.goto(`/p/${project.key}`);
    await expect(other.getByRole('button', { name: 'Live' })).toBeVisible();
    await page.goto('/preferences');
    await page.getByRole('button', { name: 'Log out' }).click();
    await expect(page.locator('#username')).toBeVisible();
    await expect(other.locator('#username')).toBeVisible();
    nothingWasWrong();
    for (const path of ['/api/session', '/api/projects', `/api/projects/${project.id}`])
      expect([path, (await context.request.get(path)).status()]).toEqual([path, 401]);
    await page.goto(`/p/${project.key}`);
    await expect(page.locator('#username')).toBeVisible();
  });
});
