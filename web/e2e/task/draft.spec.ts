import { expect, test } from '../system';

test('a session that ends leads to the login and back, and the draft is still there', async ({
  page,
  project,
  bob,
}) => {
  const task = await bob.task(project.id, 'Before');
  await page.goto(`/t/${task.key}`);
  await page.getByRole('button', { name: 'Before' }).click();
  await page.getByLabel('Title').fill('After');
  let over = true;
  await page.route('**/api/tasks/**', (route) => (over ? route.fulfill({ status: 401 }) : route.fallback()));
  await page.route('**/login?**', (route) => {
    over = false;
    const back = new URL(route.request().url()).searchParams.get('returnTo') ?? '';
    return route.fulfill({ status: 302, headers: { Location: back } });
  });
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Title')).toHaveValue('After');
  await page.getByLabel('Title').press('Enter');
  await expect
    .poll(async () => (await bob.call<{ title: string }>('GET', `/api/tasks/${task.id}`)).title)
    .toBe('After');
});
