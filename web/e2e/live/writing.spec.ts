import type { Page } from '@playwright/test';
import { expect, test, watched } from '../system';

const edit = (page: Page) => page.getByRole('button', { name: /the description|a description/ }).click();
const field = (page: Page) => page.getByRole('textbox', { name: 'Description' });
const save = (page: Page) => page.getByRole('button', { name: /^Save/ }).click();

test('who loses the network in mid-sentence loses no word', async ({ page, context, bob, project }) => {
  const task = await bob.task(project.id, 'Written on the train', { description: 'Before the tunnel' });
  await page.goto(`/t/${task.key}`);
  await edit(page);
  await field(page).fill('Before the tunnel, ');
  await context.setOffline(true);
  await expect(page.getByRole('button', { name: /Offline since/ })).toBeVisible();
  await field(page).fill('Before the tunnel, and in it');
  await save(page);
  await expect(
    page.getByText('What you wrote is kept here. Send it again once you are connected.'),
  ).toBeVisible();
  await expect(field(page)).toHaveValue('Before the tunnel, and in it');
  await context.setOffline(false);
  await expect(page.getByRole('button', { name: 'Live' })).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Before the tunnel, and in it')).toBeVisible();
  await expect
    .poll(() => bob.call('GET', `/api/tasks/${task.id}`))
    .toMatchObject({ description: 'Before the tunnel, and in it' });
});

test('of two tabs with one description, the second to save is shown both', async ({
  page,
  context,
  bob,
  project,
}) => {
  const task = await bob.task(project.id, 'Written twice', { description: 'As it was' });
  const other = await context.newPage();
  const nothingWasWrong = await watched(other);
  for (const tab of [page, other]) {
    await tab.goto(`/t/${task.key}`);
    await edit(tab);
  }
  await field(page).fill('From the first tab');
  await field(other).fill('From the second tab');
  await save(page);
  await expect(field(page)).toHaveCount(0);
  await expect(other.getByText('Somebody changed this while you write')).toBeVisible();
  await expect(field(other)).toHaveValue('From the second tab');
  await save(other);
  const both = other.getByRole('alert');
  await expect(both.getByText('From the first tab')).toBeVisible();
  await expect(both.getByText('From the second tab')).toBeVisible();
  expect(await bob.call('GET', `/api/tasks/${task.id}`)).toMatchObject({ description: 'From the first tab' });
  await both.getByRole('button', { name: 'Keep mine' }).click();
  await expect(page.getByText('From the second tab')).toBeVisible();
  nothingWasWrong();
});
