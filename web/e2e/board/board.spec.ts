import { card, column, expect, statusOf, test } from '../system';

test.beforeEach(async ({ alice, project, page }) => {
  for (const title of ['First', 'Second', 'Third']) await alice.task(project.id, title);
  await page.goto(`/p/${project.key}`);
  await expect(card(page, 'First')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Live' })).toBeVisible();
});

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
