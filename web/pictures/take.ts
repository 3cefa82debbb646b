import { mkdir, writeFile } from 'node:fs/promises';
import { test as base, type Page } from '@playwright/test';
import { card, expect, logIn, Somebody } from '../e2e/system';
import { browse } from '../e2e/system/browse';
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
  const pages = { list: 'list', calendar: 'calendar', people: 'people', 'project-dashboard': 'dashboard' };
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(`/p/${world.key}/${path}`);
    await take(page, name);
  }
  for (const name of ['inbox', 'today', 'mine', 'dashboard', 'projects', 'preferences']) {
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
  await page.keyboard.press('q');
  await page.getByRole('textbox', { name: 'A task in one line' }).fill('pay rent every 1st at 9am p1 #home');
  await expect(page.getByRole('button', { name: /take back/ }).first()).toBeVisible();
  await take(page, 'quick-add');
  await page.getByRole('textbox', { name: 'A task in one line' }).fill('');
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

test('what administrators see', async ({ browser, world }) => {
  const { viewport, colorScheme, deviceScaleFactor, isMobile, hasTouch } = test.info().project.use;
  const looks = { viewport, colorScheme, deviceScaleFactor, isMobile, hasTouch };
  const page = await browse(browser, 'admin', '/admin/system', looks);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await take(page, 'admin-system');
  await page.goto(`/admin/people?q=${world.ada.username.slice(3)}`);
  await expect(page.getByRole('link', { name: 'Ada Lindqvist' })).toBeVisible();
  await take(page, 'admin-people');
  await page.getByRole('link', { name: 'Ada Lindqvist' }).click();
  await expect(page.getByRole('button', { name: 'Disable the account' })).toBeVisible();
  await take(page, 'admin-person');
  for (const name of ['integrations', 'audit']) {
    await page.goto(`/admin/${name}`);
    await take(page, `admin-${name}`);
  }
  await page.context().close();
});
