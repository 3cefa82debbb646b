import { expect, type Page } from '@playwright/test';
import { GATEWAY, PASSWORD } from './settings';

/** Fills in the identity provider's page, which is shown, and waits to be back. */
export async function fillLogin(page: Page, username: string): Promise<void> {
  await page.locator('#username').fill(username);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('#kc-login').click();
  await expect(page.getByRole('main')).toBeVisible();
  expect(page.url()).toContain(GATEWAY);
}

/** Comes to the application like anybody, is led to the login, and back. */
export async function logIn(page: Page, username: string, path = '/'): Promise<void> {
  await page.goto(path);
  await fillLogin(page, username);
}
