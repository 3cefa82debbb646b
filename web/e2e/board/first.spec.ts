import { card, expect, test } from '../system';

test('what a board begins with is asked for once, and before the application has come', async ({
  page,
  alice,
  project,
}) => {
  await page.goto(`/p/${project.key}`);
  await expect(page.getByRole('main')).toBeVisible();
  // Heard live: whatever was said of the project before has come, too, and makes nothing be asked for again.
  await alice.task(project.id, 'First');
  await expect(card(page, 'First')).toBeVisible();
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith('/api/')) asked.push(pathname + search);
  });
  await page.reload();
  await expect(card(page, 'First')).toBeVisible();
  const once = ['/api/session', '/api/tasks/changes?limit=1', '/api/projects?limit=200'];
  for (const path of once) expect(asked.filter((one) => one === path)).toEqual([path]);
  expect(asked.filter((one) => one.startsWith('/api/tasks?'))).toHaveLength(4);
});

test('who is not logged in is asked for nothing but who that is', async ({ browser }) => {
  const stranger = await browser.newContext({ storageState: undefined });
  const page = await stranger.newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) asked.push(pathname);
  });
  await page.goto('/projects');
  await expect(page.locator('#username')).toBeVisible();
  expect(asked).toEqual(['/api/session']);
  await stranger.close();
});
