import { card, column, expect, logIn, Somebody, test } from '../system';

test.use({ storageState: { cookies: [], origins: [] } });

test('who is new is told where to begin, and can look around in a sample', async ({ page }) => {
  const nora = await Somebody.new('nora');
  await logIn(page, nora.username);
  await expect(page.getByRole('heading', { name: 'Begin here' })).toBeVisible();
  await page.getByRole('button', { name: 'Look around in a sample project' }).click();
  await expect(page.getByRole('heading', { name: 'Sample: a new office' })).toBeVisible();
  await expect(card(page, 'Sign the lease')).toBeVisible();
  await expect(column(page, 'Done').getByRole('link')).toHaveCount(2);
  await page.goto('/projects');
  await expect(page.getByRole('heading', { name: 'Begin here' })).toHaveCount(0);
});
