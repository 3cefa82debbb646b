import { expect, test } from '../system';

test('who watches a task is told of what is said, and who ends it no more', async ({
  page,
  bob,
  project,
}) => {
  const task = await bob.task(project.id, `Watched ${project.key}`);
  await page.goto(`/t/${task.key}`);
  const properties = page.getByRole('complementary', { name: 'Properties' });
  await properties.getByRole('button', { name: 'Watch', exact: true }).click();
  await expect(properties.getByRole('button', { name: 'Watch no more' })).toBeVisible();
  await bob.call('POST', `/api/tasks/${task.id}/comments`, { text: 'Something to hear' });
  await page.goto('/inbox');
  const item = page.getByRole('listitem').filter({ hasText: `Watched ${project.key}` });
  await expect(item.first()).toBeVisible();
  await page.goto(`/t/${task.key}`);
  await properties.getByRole('button', { name: 'Watch no more' }).click();
  await expect(properties.getByRole('button', { name: 'Watch', exact: true })).toBeVisible();
  await properties.getByRole('button', { name: 'Have others watch' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Bob Builder' }).click();
  await expect.poll(() => bob.call('GET', `/api/tasks/${task.id}/watchers`)).toMatchObject({ items: [] });
});
