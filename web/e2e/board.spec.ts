import { card, column, expect, test } from './system';

test.beforeEach(async ({ alice, project, page }) => {
  for (const title of ['First', 'Second', 'Third']) await alice.task(project.id, title);
  await page.goto(`/p/${project.key}`);
  await expect(card(page, 'First')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Live' })).toBeVisible();
});

const statusOf = async (
  bob: { call<T>(method: string, path: string): Promise<T> },
  projectId: string,
  title: string,
) => {
  const { items } = await bob.call<{ items: { title: string; status: string; position: string }[] }>(
    'GET',
    `/api/tasks?projectId=${projectId}&sort=position`,
  );
  return {
    status: items.find((task) => task.title === title)?.status,
    order: items.map((task) => task.title),
  };
};

test('a card that is dragged to another column is there for everybody', async ({ page, bob, project }) => {
  await card(page, 'Second').dragTo(column(page, 'In progress'));
  await expect(column(page, 'In progress').getByRole('link', { name: 'Second' })).toBeVisible();
  await expect.poll(async () => (await statusOf(bob, project.id, 'Second')).status).toBe('IN_PROGRESS');
});

test('a card that is dragged above another stands there', async ({ page, bob, project }) => {
  await card(page, 'Third').dragTo(card(page, 'First'), { targetPosition: { x: 40, y: 2 } });
  await expect
    .poll(async () => (await statusOf(bob, project.id, 'Third')).order)
    .toEqual(['Third', 'First', 'Second']);
});

test('a card that is dropped between two others stands between them', async ({ page, bob, project }) => {
  const second = await card(page, 'Second').boundingBox();
  const third = column(page, 'Open').getByRole('listitem').nth(2);
  await third.hover();
  await page.mouse.down();
  // Into the narrow gap above the second card.
  await page.mouse.move(second?.x ?? 0, (second?.y ?? 0) - 12, { steps: 10 });
  await page.mouse.up();
  await expect
    .poll(async () => (await statusOf(bob, project.id, 'Third')).order)
    .toEqual(['First', 'Third', 'Second']);
});

test('the same goes by keys, and the focus stays with the card', async ({ page, bob, project }) => {
  await card(page, 'First').focus();
  await page.keyboard.press('ArrowDown');
  await expect(card(page, 'Second')).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(column(page, 'In progress').getByRole('link', { name: 'Second' })).toBeFocused();
  await expect.poll(async () => (await statusOf(bob, project.id, 'Second')).status).toBe('IN_PROGRESS');
  await page.keyboard.press('Control+z');
  await expect(column(page, 'Open').getByRole('link', { name: 'Second' })).toBeVisible();
});

test('and by a menu', async ({ page, bob, project }) => {
  await card(page, 'First').focus();
  await page.keyboard.press('m');
  await expect(page.getByRole('menuitem', { name: 'In progress' })).toBeFocused();
  await page.getByRole('menuitem', { name: 'Done' }).click();
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(column(page, 'Done').getByRole('link', { name: 'First' })).toBeVisible();
  await expect.poll(async () => (await statusOf(bob, project.id, 'First')).status).toBe('DONE');
});

test('what others do moves by itself', async ({ page, bob, project }) => {
  const task = await bob.task(project.id, 'From elsewhere');
  await expect(column(page, 'Open').getByRole('link', { name: 'From elsewhere' })).toBeVisible();
  await bob.call('PATCH', `/api/tasks/${task.id}`, { status: 'DONE' });
  await expect(column(page, 'Done').getByRole('link', { name: 'From elsewhere' })).toBeVisible();
  await bob.call('DELETE', `/api/tasks/${task.id}`);
  await expect(card(page, 'From elsewhere')).toHaveCount(0);
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
