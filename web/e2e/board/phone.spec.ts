import { card, expect, test } from '../system';

test('with a thumb a card is moved by its handle @touch', async ({ page, alice, bob, project }) => {
  const task = await alice.task(project.id, 'By thumb');
  await page.goto(`/p/${project.key}`);
  await page.getByRole('button', { name: `Move ${task.key} to…` }).tap();
  await page.getByRole('menuitem', { name: 'Done' }).tap();
  await expect(card(page, 'By thumb')).toBeHidden();
  await page.getByRole('button', { name: /^Done/ }).tap();
  await expect(card(page, 'By thumb')).toBeVisible();
  await expect
    .poll(async () => (await bob.call<{ status: string }>('GET', `/api/tasks/${task.id}`)).status)
    .toBe('DONE');
});

test('no page is wider than the screen @phone', async ({ page, alice, project }) => {
  const task = await alice.task(project.id, 'A'.repeat(180), {
    description: `\`${'x'.repeat(300)}\``,
    labels: ['y'.repeat(50)],
  });
  for (const path of [
    `/p/${project.key}`,
    `/p/${project.key}/list`,
    `/p/${project.key}/calendar`,
    `/t/${task.key}`,
    '/inbox',
    '/preferences',
  ]) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect([path, wide]).toEqual([path, 0]);
  }
});
