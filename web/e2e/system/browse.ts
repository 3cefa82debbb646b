import { type Browser, type BrowserContextOptions, expect, type Page } from '@playwright/test';
import { DEMO_PASSWORD, GATEWAY } from './settings';

/** A browser of one's own, in which one of the demo logins has logged in on the login page as people do. */
export async function browse(
  browser: Browser,
  username: string,
  path: string,
  looks: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    ...looks,
    baseURL: GATEWAY,
    locale: 'en-GB',
    storageState: { cookies: [], origins: [] },
  });
  const page = await context.newPage();
  await page.goto(`/login?returnTo=${encodeURIComponent(path)}`);
  await page.getByLabel(/username/i).fill(username);
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: /(sign|log) in/i }).click();
  await expect(page.getByRole('main')).toBeVisible();
  return page;
}
