import { card, expect, Somebody, test } from '../system';

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
  alice,
  bob,
  project,
}) => {
  const task = await bob.task(project.id, `Look ${project.key}`);
  await page.goto('/inbox');
  await expect(page.getByRole('heading', { name: 'Inbox' })).toBeVisible();
  await bob.call('POST', `/api/tasks/${task.id}/comments`, { text: `Please look, @${alice.username}` });
  const item = page.getByRole('listitem').filter({ hasText: `Look ${project.key}` });
  await expect(item.getByText('mentioned you')).toBeVisible();
  await item.getByRole('link').click();
  await expect(page).toHaveURL(`/t/${task.key}`);
  await page.goto('/inbox');
  await expect(item).not.toHaveAttribute('data-unread', 'true');
});

test('somebody is asked into a project by name', async ({ page, alice, project }) => {
  const carol = await Somebody.new('carol');
  await expect
    .poll(() => alice.call('GET', `/api/users?query=${carol.username}`))
    .toMatchObject({ items: [{ username: carol.username }] });
  await page.goto(`/p/${project.key}/people`);
  await page.getByLabel('Ask somebody in').fill(carol.username);
  await page.getByRole('button', { name: 'Add as editor' }).click();
  await expect(page.getByRole('combobox', { name: 'Role' })).toHaveCount(3);
});
