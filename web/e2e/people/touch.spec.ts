import { card, expect, test } from '../system';

test('the whole way goes by touch on a phone @touch', async ({ page, alice }) => {
  const name = `Touch ${Math.random().toString(36).slice(2, 8)}`;
  const key = `T${Math.random().toString(36).slice(2, 8).toUpperCase()}`;
  await page.goto('/projects');
  await page.getByRole('main').getByRole('button', { name: 'New project' }).tap();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('textbox', { name: 'Key' }).fill(key);
  await page.getByRole('button', { name: 'Create' }).tap();
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await page.getByRole('navigation', { name: 'TaskFlow, short' }).getByLabel('New task').tap();
  await page.getByRole('textbox', { name: 'Title' }).fill('By thumb alone');
  await page.getByRole('button', { name: 'Create' }).tap();
  await expect(card(page, 'By thumb alone')).toBeVisible();
  await page.getByRole('button', { name: `Move ${key}-1 to…` }).tap();
  await page.getByRole('menuitem', { name: 'In progress' }).tap();
  await page.getByRole('button', { name: /^In progress/ }).tap();
  await card(page, 'By thumb alone').tap();
  await expect(page).toHaveURL(`/t/${key}-1`);
  await page.getByRole('button', { name: 'Add a description' }).tap();
  await page.getByRole('textbox', { name: 'Description' }).fill('Nothing but a thumb.');
  await page.getByRole('button', { name: /^Save/ }).tap();
  await expect(page.getByRole('paragraph').filter({ hasText: 'Nothing but a thumb.' })).toBeVisible();
  await page.getByLabel('Status').selectOption({ label: 'Done' });
  await page.getByRole('textbox', { name: 'Comment' }).fill('Done.');
  await page.getByRole('button', { name: /^Send/ }).tap();
  await expect(page.getByRole('article').getByText('Done.', { exact: true })).toBeVisible();
  await expect
    .poll(() => alice.call('GET', `/api/tasks/by-key/${key}-1`))
    .toMatchObject({ status: 'DONE', description: 'Nothing but a thumb.' });
});

test('on a phone nothing is out of reach: who is in a project, today, preferences and the way out @touch', async ({
  page,
  project,
}) => {
  const more = page.getByRole('button', { name: 'More', exact: true });
  await page.goto(`/p/${project.key}`);
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'People' }).tap();
  await expect(page.getByRole('textbox', { name: 'Ask somebody in' })).toBeVisible();
  for (const [place, path] of [
    ['Today', '/today'],
    ['Dashboard', '/dashboard'],
    ['Preferences', '/preferences'],
  ] as const) {
    await more.tap();
    await page.getByRole('menuitem', { name: place }).tap();
    await expect(page).toHaveURL(path);
    await expect(page.getByRole('heading', { name: place, exact: true })).toBeVisible();
  }
  await more.tap();
  await expect(page.getByRole('menuitem', { name: 'Log out' })).toBeVisible();
});
