import { mkdir, writeFile } from 'node:fs/promises';
import { test as base, type Page } from '@playwright/test';
import { card, expect, logIn, Somebody } from '../e2e/system';
import { makeWorld, type World } from './world';

const IMAGES = new URL('../../docs/images/', import.meta.url);

const test = base.extend<object, { world: World }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
  world: [async ({}, use) => use(await makeWorld()), { scope: 'worker' }],
});

/** WebP by the browser itself: a tenth of a PNG. */
async function take(page: Page, name: string) {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  const line = await page.context().newCDPSession(page);
  const { data } = await line.send('Page.captureScreenshot', { format: 'webp', quality: 70 });
  await mkdir(IMAGES, { recursive: true });
  await writeFile(new URL(`${name}-${test.info().project.name}.webp`, IMAGES), Buffer.from(data, 'base64'));
}

test('every page', async ({ page, world }) => {
  await page.goto('/');
  await expect(page.locator('#username')).toBeVisible();
  await take(page, 'login');
  await logIn(page, world.ada.username, `/p/${world.key}`);
  await expect(
    card(page, 'Count the stock').or(card(page, 'Ask three customers how they found us')).first(),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Live' })).toBeVisible();
  await take(page, 'board');
  const pages = { list: 'list', calendar: 'calendar', people: 'people' };
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(`/p/${world.key}/${path}`);
    await take(page, name);
  }
  for (const name of ['inbox', 'today', 'mine', 'projects', 'preferences']) {
    await page.goto(`/${name}`);
    await take(page, name);
  }
  await page.goto(`/t/${world.task}`);
  await expect(page.getByRole('heading', { name: 'Move the shop to the new server' })).toBeVisible();
  await take(page, 'task');
  await page.getByRole('button', { name: 'Propose steps' }).click();
  const plan = page.getByRole('region', { name: 'Steps, proposed' });
  await expect(plan.getByText('nothing left this system')).toBeVisible();
  await plan.scrollIntoViewIfNeeded();
  await take(page, 'plan');
});

test('what opens before a page', async ({ page, world }) => {
  await logIn(page, world.ada.username, `/p/${world.key}`);
  await expect(page.getByRole('button', { name: 'Live' })).toBeVisible();
  await page.keyboard.press('c');
  await page.getByRole('textbox', { name: 'Title' }).fill('Order paper bags');
  await take(page, 'new-task');
  await page.getByRole('textbox', { name: 'Title' }).fill('');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find or do' }).fill('shop');
  await expect(page.getByRole('option', { name: /Move the shop/ })).toBeVisible();
  await take(page, 'find');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await take(page, 'keys');
});

test('a first day', async ({ page }) => {
  const newcomer = await Somebody.new('nora', { firstName: 'Nora', lastName: 'Newcomer' });
  await logIn(page, newcomer.username, '/projects');
  await expect(page.getByRole('heading', { name: 'Begin here' })).toBeVisible();
  await take(page, 'welcome');
});
