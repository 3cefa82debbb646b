import { card, column, expect, test } from '../system';

test('several cards are changed at once, and put back by one press', async ({
  page,
  alice,
  bob,
  project,
}) => {
  for (const title of ['One', 'Two', 'Three']) await alice.task(project.id, title);
  await page.goto(`/p/${project.key}`);
  await card(page, 'One').focus();
  await page.keyboard.press('x');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+x');
  await page.getByRole('button', { name: 'Status' }).click();
  await page.getByRole('menuitem', { name: 'Done' }).click();
  await expect(column(page, 'Done').getByRole('link', { name: 'One' })).toBeVisible();
  await expect(column(page, 'Done').getByRole('link', { name: 'Two' })).toBeVisible();
  await expect(column(page, 'Open').getByRole('link', { name: 'Three' })).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(column(page, 'Open').getByRole('link', { name: 'Two' })).toBeVisible();
  const { items } = await bob.call<{ items: { status: string }[] }>(
    'GET',
    `/api/tasks?projectId=${project.id}`,
  );
  expect(items.map((task) => task.status)).toEqual(['OPEN', 'OPEN', 'OPEN']);
});

test('a filter stands in the address, is kept by name, and found again', async ({ page, alice, project }) => {
  await alice.task(project.id, 'Burning', { priority: 'URGENT' });
  await alice.task(project.id, 'Calm', { priority: 'LOW' });
  await page.goto(`/p/${project.key}`);
  await page.getByRole('button', { name: /^Priority:/ }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Urgent' }).click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/priority=URGENT/);
  await expect(card(page, 'Calm')).toHaveCount(0);
  const name = `Burning ${project.key}`;
  await page.getByRole('button', { name: 'Saved' }).click();
  await page.getByRole('menuitem', { name: /Save this filter/ }).click();
  await page.getByLabel('Name of this filter').fill(name);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(card(page, 'Calm')).toBeVisible();
  await page.getByRole('button', { name: 'Saved' }).click();
  await page.getByRole('menuitem', { name }).click();
  await expect(page).toHaveURL(/priority=URGENT/);
  await expect(card(page, 'Burning')).toBeVisible();
  await page.getByRole('button', { name: 'Saved' }).click();
  await page.getByRole('menuitem', { name: /Save this filter/ }).click();
  await page.getByRole('button', { name: `Forget ${name}` }).click();
  await expect(page.getByRole('button', { name: `Forget ${name}` })).toHaveCount(0);
});

test('in the list a title is changed in place, and put back with Ctrl Z', async ({ page, bob, project }) => {
  const task = await bob.task(project.id, 'Before');
  await page.goto(`/p/${project.key}/list`);
  await page.getByRole('button', { name: `Change the title of ${task.key}` }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('After');
  await page.keyboard.press('Enter');
  await expect(card(page, 'After')).toBeVisible();
  await expect(page.getByText(`${task.key} was changed`)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(card(page, 'Before')).toBeVisible();
  await expect.poll(() => bob.call('GET', `/api/tasks/${task.id}`)).toMatchObject({ title: 'Before' });
});

test('Ctrl K finds a task, and makes one of what nobody has found', async ({ page, bob, project }) => {
  const task = await bob.task(project.id, `Zebra ${project.key}`);
  await page.goto(`/p/${project.key}`);
  await expect(page.getByRole('main')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Find or do' })).toBeFocused();
  await page.keyboard.type(`Zebra ${project.key}`);
  await expect(page.getByRole('option', { name: task.key })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/t/${task.key}`);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Find or do' })).toBeFocused();
  await page.keyboard.type('qwrtzp');
  await page.getByRole('option', { name: 'Create “qwrtzp”' }).click();
  await expect(page.getByLabel('Title')).toHaveValue('qwrtzp');
  await page.keyboard.press('Escape');
});
