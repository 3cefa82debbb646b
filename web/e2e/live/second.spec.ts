import { card, column, expect, logIn, test, watched } from '../system';

test('a card that is dragged here moves in somebody else’s browser', async ({
  page,
  browser,
  alice,
  bob,
  project,
}) => {
  for (const title of ['First', 'Second']) await alice.task(project.id, title);
  const bobs = await browser.newContext({ locale: 'de-DE', storageState: undefined });
  const there = await bobs.newPage();
  const nothingWasWrong = await watched(there);
  await logIn(there, bob.username, `/p/${project.key}`);
  await expect(column(there, 'Offen').getByRole('link', { name: 'Second' })).toBeVisible();
  await expect(there.getByRole('button', { name: 'Live' })).toBeVisible();
  await page.goto(`/p/${project.key}`);
  await card(page, 'Second').dragTo(column(page, 'In progress'));
  await expect(column(page, 'In progress').getByRole('link', { name: 'Second' })).toBeVisible();
  await expect(column(there, 'In Arbeit').getByRole('link', { name: 'Second' })).toBeVisible();
  await expect(column(there, 'Offen').getByRole('link', { name: 'Second' })).toHaveCount(0);
  await column(there, 'In Arbeit').getByRole('link', { name: 'Second' }).focus();
  await there.keyboard.press('Alt+ArrowRight');
  await expect(column(page, 'Done').getByRole('link', { name: 'Second' })).toBeVisible();
  nothingWasWrong();
  await bobs.close();
});
