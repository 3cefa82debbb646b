import { expect, test } from '../system';

test('the dashboard counts what is open, and each number leads to its tasks', async ({
  page,
  project,
  alice,
}) => {
  await alice.task(project.id, 'Paint the door', { priority: 'URGENT', assigneeId: alice.id });
  await alice.task(project.id, 'Count the till', { dueOn: '2020-01-01' });
  const done = await alice.task(project.id, 'Buy paint');
  await alice.call('PATCH', `/api/tasks/${done.id}`, { status: 'DONE' });

  await page.goto(`/p/${project.key}`);
  const views = page.getByRole('navigation', { name: 'Views' });
  await views.getByRole('link', { name: 'Dashboard' }).click();
  await expect(page).toHaveURL(/\/p\/.*\/dashboard$/);
  const figures = page.getByRole('main').locator('dl');
  await expect(figures).toContainText('Open2');
  await expect(figures).toContainText('Overdue1');
  await expect(figures).toContainText('Done in this time1');

  await page.getByRole('link', { name: 'Urgent' }).click();
  await expect(page.getByRole('link', { name: 'Paint the door' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Count the till' })).toHaveCount(0);

  await page
    .getByRole('navigation', { name: 'TaskFlow', exact: true })
    .getByRole('link', { name: 'Dashboard' })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible();
  await expect(page.getByText('Open, by assignee')).toBeVisible();
});
