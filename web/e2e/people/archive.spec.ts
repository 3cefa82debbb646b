import { card, expect, test } from '../system';

test('a project that is over is archived: to be read, not changed, until it is brought back', async ({
  page,
  alice,
  project,
}) => {
  await alice.task(project.id, 'What was done');
  await page.goto(`/p/${project.key}/people`);
  await page.getByRole('button', { name: `Project ${project.key}` }).click();
  await page.getByRole('button', { name: 'Archive it' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.goto('/projects');
  const archived = page.getByRole('region', { name: 'Archived' });
  await archived.getByRole('link', { name: project.key }).click();
  await expect(card(page, 'What was done')).toBeVisible();
  await expect(page.getByText('Archived: it can be read, nothing in it changes.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'New task in Open' })).toHaveCount(0);
  await card(page, 'What was done').click();
  await expect(page.getByRole('heading', { name: 'What was done' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add a description' })).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveCount(0);
  await page.goto(`/p/${project.key}`);
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(page.getByRole('button', { name: 'New task in Open' })).toBeVisible();
});
