import { card, expect, test } from '../system';
import { nothingStandsInTheWay } from '../system/axe';

interface Listed {
  items: { title: string; priority: string; labels: string[]; assigneeId: string; dueAt: string }[];
}

const line = { name: 'A task in one line' };

test('Q takes a whole task in one line, shows what it read, and gives back what was not meant', async ({
  page,
  alice,
  bob,
  project,
}) => {
  await page.goto(`/p/${project.key}`);
  await expect(page.getByRole('main')).toBeVisible();
  await page.keyboard.press('q');
  await expect(page.getByRole('textbox', line)).toBeFocused();
  // Names are heard of by the bus: the line is written again until theirs has come.
  await expect(async () => {
    await page.getByRole('textbox', line).fill('');
    await page.keyboard.type(`Ask tomorrow at 3pm p1 #home @${bob.username} +${project.key}`);
    await expect(page.getByRole('list', { name: 'Read in the text' }).getByRole('listitem')).toHaveCount(5, {
      timeout: 2_000,
    });
  }).toPass({ timeout: 20_000 });
  await expect(page.locator('mark')).toHaveCount(5);
  await nothingStandsInTheWay(page, 'Quick add', '[role=dialog]');
  await page.getByRole('button', { name: /^home: take back/ }).click();
  await expect(page.locator('mark')).toHaveCount(4);
  await expect(page.getByRole('textbox', line)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card(page, 'Ask #home')).toBeVisible();
  const { items } = await alice.call<Listed>('GET', `/api/tasks?projectId=${project.id}`);
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ title: 'Ask #home', priority: 'URGENT', labels: [], assigneeId: bob.id });
  expect(new Date(items[0]?.dueAt ?? '').getTime()).toBeGreaterThan(Date.now());
});

test('what was written in one line is there again after a fault, and is a plain title without the reader', async ({
  page,
  alice,
  project,
}) => {
  await page.route('**/api/suggestions/quick-add', (route) => route.abort());
  await page.goto(`/p/${project.key}`);
  await expect(page.getByRole('main')).toBeVisible();
  await page.route('**/api/tasks', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.fallback(),
  );
  await page.keyboard.press('q');
  await expect(page.getByRole('textbox', line)).toBeFocused();
  await page.keyboard.type('Call tomorrow');
  await expect(page.getByText('The text cannot be read right now')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.unroute('**/api/tasks');
  await page.keyboard.press('q');
  await expect(page.getByRole('textbox', line)).toHaveValue('Call tomorrow');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Call tomorrow')).toBeVisible();
  const { items } = await alice.call<Listed>('GET', `/api/tasks?projectId=${project.id}`);
  expect(items.map((task) => task.title)).toEqual(['Call tomorrow']);
});

test('a repeating task is made on a phone, from the sheet with all fields @phone', async ({
  page,
  alice,
  project,
}) => {
  await page.goto(`/p/${project.key}`);
  await expect(page.getByRole('main')).toBeVisible();
  await page.keyboard.press('c');
  await page.getByRole('button', { name: 'In one line' }).click();
  await page.getByRole('textbox', line).fill('Miete zahlen jeden 1. um 9 Uhr');
  await expect(page.getByRole('button', { name: /take back/ })).toBeVisible();
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const { items } = await alice.call<{ items: { title: string; recurrence: { rrule: string } }[] }>(
    'GET',
    '/api/tasks?q=Miete',
  );
  expect(items[0]).toMatchObject({
    title: 'Miete zahlen',
    recurrence: { rrule: 'FREQ=MONTHLY;BYMONTHDAY=1' },
  });
});
