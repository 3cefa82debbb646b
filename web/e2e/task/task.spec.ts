import { expect, test } from '../system';

test('a task is made with C, from its title alone', async ({ page, project, bob }) => {
  await page.goto(`/p/${project.key}`);
  await expect(page.getByRole('heading', { name: 'Open' })).toBeVisible();
  await page.keyboard.press('c');
  await page.getByLabel('Title').fill('לקנות חלב');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'לקנות חלב' })).toBeVisible();
  const { items } = await bob.call<{ items: { title: string }[] }>(
    'GET',
    `/api/tasks?projectId=${project.id}`,
  );
  expect(items.map((task) => task.title)).toEqual(['לקנות חלב']);
});

test('a title is changed in place', async ({ page, project, bob }) => {
  const task = await bob.task(project.id, 'Old');
  await page.goto(`/t/${task.key}`);
  await page.getByRole('button', { name: 'Old' }).click();
  await page.getByLabel('Title').fill('New');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await bob.call<{ title: string }>('GET', `/api/tasks/${task.id}`)).title)
    .toBe('New');
});

test('a draft outlives a reload, and a clash shows both versions', async ({ page, project, bob }) => {
  const task = await bob.task(project.id, 'Shared', { description: 'As it was' });
  await page.goto(`/t/${task.key}`);
  await page.getByRole('button', { name: 'Edit the description' }).click();
  await page.getByLabel('Description', { exact: true }).getByRole('textbox').fill('Mine');
  await page.reload();
  const field = page.getByRole('textbox', { name: 'Description' });
  await expect(field).toHaveValue('Mine');
  await bob.call('PATCH', `/api/tasks/${task.id}`, { description: 'Theirs' });
  await expect(page.getByText('Somebody changed this while you write')).toBeVisible();
  await page.getByRole('button', { name: /^Save/ }).click();
  const both = page.getByRole('alert');
  await expect(both.getByText('Mine', { exact: true })).toBeVisible();
  await expect(both.getByText('Theirs')).toBeVisible();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await expect
    .poll(async () => (await bob.call<{ description: string }>('GET', `/api/tasks/${task.id}`)).description)
    .toBe('Mine');
});

test('who changes another field meanwhile stands in nobody’s way', async ({ page, project, bob }) => {
  const task = await bob.task(project.id, 'Shared');
  await page.goto(`/t/${task.key}`);
  await page.getByRole('button', { name: 'Shared' }).click();
  await page.getByLabel('Title').fill('Shared, and better');
  await bob.call('PATCH', `/api/tasks/${task.id}`, { priority: 'HIGH' });
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => bob.call<object>('GET', `/api/tasks/${task.id}`))
    .toMatchObject({ title: 'Shared, and better', priority: 'HIGH' });
});

test('what others say arrives, and a mention is written out', async ({ page, project, bob }) => {
  const task = await bob.task(project.id, 'Talk');
  await page.goto(`/t/${task.key}`);
  await page.getByRole('textbox', { name: 'Comment' }).pressSequentially('Thanks @bob');
  await expect(page.getByRole('button', { name: `@${bob.username}` })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue(`Thanks @${bob.username} `);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(`Thanks @${bob.username}`)).toBeVisible();
  await bob.call('POST', `/api/tasks/${task.id}/comments`, { text: 'You are **welcome**' });
  await expect(page.locator('strong', { hasText: 'welcome' })).toBeVisible();
});
