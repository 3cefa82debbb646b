import type { Page } from '@playwright/test';
import { column, expect, test } from '../system';

const MOST_STEPS = 60;

/** Goes on with Tab, as who has no mouse does, until what has this name has the focus. */
async function tabTo(page: Page, role: 'button' | 'textbox' | 'combobox' | 'link', name: string | RegExp) {
  const wanted = page.getByRole(role, { name, exact: true }).first();
  await expect(wanted).toBeVisible();
  for (let step = 0; step < MOST_STEPS; step++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${role} ${name}`);
}

test('the whole way goes by keyboard alone', async ({ page, alice }) => {
  const name = `Keys ${Math.random().toString(36).slice(2, 8)}`;
  const key = `K${Math.random().toString(36).slice(2, 8).toUpperCase()}`;
  await page.goto('/projects');
  await tabTo(page, 'button', 'New project');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type(name);
  await tabTo(page, 'textbox', 'Key');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(key);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.type('By keys alone');
  await page.keyboard.press('Enter');
  const title = column(page, 'Open').getByRole('link', { name: 'By keys alone' });
  await expect(title).toBeVisible();
  await tabTo(page, 'link', 'By keys alone');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(column(page, 'In progress').getByRole('link', { name: 'By keys alone' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/t/${key}-1`);
  await tabTo(page, 'button', 'Add a description');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Description' })).toBeFocused();
  await page.keyboard.type('No mouse was harmed.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('paragraph').filter({ hasText: 'No mouse was harmed.' })).toBeVisible();
  await tabTo(page, 'textbox', 'Comment');
  await page.keyboard.type('Done.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('article').getByText('Done.', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type(name);
  await expect(page.getByRole('option', { name: new RegExp(name), selected: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/p/${key}`);
  const { items } = await alice.call<{ items: object[] }>('GET', `/api/tasks?q="mouse"&sort=-createdAt`);
  expect(items[0]).toMatchObject({ key: `${key}-1`, status: 'IN_PROGRESS' });
});

test('who turns single keys off is not surprised by one', async ({ page }) => {
  await page.goto('/preferences');
  await page.getByLabel(/^Single keys/).selectOption('off');
  await page.goto('/projects');
  await expect(page.getByRole('heading', { name: 'Projects', exact: true })).toBeVisible();
  await page.keyboard.press('c');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Find or do' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveCount(0);
});
