import { card, column, expect, statusOf, test } from '../system';

test.beforeEach(async ({ alice, project, page }) => {
  for (const title of ['First', 'Second', 'Third']) await alice.task(project.id, title);
  await page.goto(`/p/${project.key}`);
  await expect(card(page, 'First')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Live' })).toBeVisible();
});

test('a move without a connection waits, and is sent when there is one again', async ({
  page,
  bob,
  project,
  context,
}) => {
  await context.setOffline(true);
  await expect(page.getByRole('button', { name: /Offline since/ })).toBeVisible();
  await card(page, 'First').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(column(page, 'In progress').getByText('waits for the connection')).toBeVisible();
  const elsewhere = await bob.task(project.id, 'Meanwhile');
  expect(elsewhere.key).toContain(project.key);
  await context.setOffline(false);
  await expect(page.getByRole('button', { name: 'Live' })).toBeVisible();
  await expect(card(page, 'Meanwhile')).toBeVisible();
  await expect.poll(async () => (await statusOf(bob, project.id, 'First')).status).toBe('IN_PROGRESS');
});

test('a move that could not be sent is not lost by a reload', async ({ page, bob, project }) => {
  await page.route('**/api/tasks/*', (route) =>
    route.request().method() === 'PATCH' ? route.abort() : route.fallback(),
  );
  await card(page, 'First').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(column(page, 'In progress').getByText('waits for the connection')).toBeVisible();
  await page.unroute('**/api/tasks/*');
  await page.reload();
  await expect(column(page, 'In progress').getByRole('link', { name: 'First' })).toBeVisible();
  await expect.poll(async () => (await statusOf(bob, project.id, 'First')).status).toBe('IN_PROGRESS');
});

test('a move whose request was lost is sent again by itself', async ({ page, bob, project }) => {
  let lost = 0;
  await page.route('**/api/tasks/*', (route) =>
    route.request().method() === 'PATCH' && lost++ === 0 ? route.abort() : route.fallback(),
  );
  await card(page, 'First').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect
    .poll(async () => (await statusOf(bob, project.id, 'First')).status, { timeout: 15_000 })
    .toBe('IN_PROGRESS');
});

test('a move that is refused stays where it was put until somebody decides', async ({
  page,
  bob,
  project,
}) => {
  await page.route('**/api/tasks/*', (route) =>
    route.request().method() === 'PATCH'
      ? route.fulfill({
          status: 403,
          contentType: 'application/problem+json',
          body: JSON.stringify({ title: 'Not allowed', status: 403, detail: 'You may only look.' }),
        })
      : route.fallback(),
  );
  await card(page, 'First').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(column(page, 'In progress').getByText('You may only look.')).toBeVisible();
  await page.getByRole('button', { name: 'Put back' }).click();
  await expect(column(page, 'Open').getByRole('link', { name: 'First' })).toBeVisible();
  expect((await statusOf(bob, project.id, 'First')).status).toBe('OPEN');
});
