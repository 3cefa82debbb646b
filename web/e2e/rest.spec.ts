import { card, column, expect, test } from './system';

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

test('a task is related, made to repeat, deleted and brought back', async ({ page, bob, project }) => {
  const day = new Date().toISOString().slice(0, 10);
  const other = await bob.task(project.id, 'Other');
  const task = await bob.task(project.id, 'Main', { dueOn: day });
  await page.goto(`/t/${task.key}`);
  await page.getByRole('button', { name: 'Relate to another task' }).click();
  await page.getByLabel('Key of the other task').fill(other.key);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Related tasks' }).getByRole('link')).toContainText(
    other.key,
  );
  await page.getByLabel('Repeats').selectOption('every month');
  await expect
    .poll(async () => bob.call('GET', `/api/tasks/${task.id}`))
    .toMatchObject({ recurrence: { rrule: expect.stringContaining('SKIP=BACKWARD') } });
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page).toHaveURL(`/p/${project.key}`);
  await expect(card(page, 'Main')).toHaveCount(0);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page).toHaveURL(`/t/${task.key}`);
  await expect(page.getByRole('heading', { name: 'Main' })).toBeVisible();
});

test('a mention arrives in the inbox by itself, and is read by opening it', async ({
  page,
  bob,
  project,
}) => {
  const task = await bob.task(project.id, `Look ${project.key}`);
  await page.goto('/inbox');
  await expect(page.getByRole('heading', { name: 'Inbox' })).toBeVisible();
  await bob.call('POST', `/api/tasks/${task.id}/comments`, { text: 'Please look, @alice' });
  const item = page.getByRole('listitem').filter({ hasText: `Look ${project.key}` });
  await expect(item.getByText('mentioned you')).toBeVisible();
  await item.getByRole('link').click();
  await expect(page).toHaveURL(`/t/${task.key}`);
  await page.goto('/inbox');
  await expect(item).not.toHaveAttribute('data-unread', 'true');
});

test('somebody is asked into a project by name', async ({ page, project }) => {
  await page.goto(`/p/${project.key}/people`);
  await page.getByLabel('Ask somebody in').fill('admin');
  await page.getByRole('button', { name: 'Add as editor' }).first().click();
  await expect(page.getByRole('combobox', { name: 'Role' })).toHaveCount(3);
});
