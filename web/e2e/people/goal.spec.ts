import { expect, test } from '../system';

test('a goal is planned: steps are proposed in pencil, and those that are chosen become tasks', async ({
  page,
  bob,
  project,
}) => {
  const goal = await bob.task(project.id, 'Move the team to a new office', {
    description: 'Twelve people, by the end of March.',
  });
  await page.goto(`/t/${goal.key}`);
  await page.getByRole('button', { name: 'Propose steps' }).click();
  const plan = page.getByRole('region', { name: 'Steps, proposed' });
  await expect(plan.getByText('nothing left this system')).toBeVisible();
  const steps = await plan.getByRole('checkbox').count();
  expect(steps).toBeGreaterThan(2);
  await plan.getByRole('checkbox').first().uncheck();
  const second = await plan.getByRole('listitem').nth(1).locator('label').textContent();
  await plan.getByRole('button', { name: `Add ${steps - 1} subtasks` }).click();
  await expect(plan).toHaveCount(0);
  const subtasks = page.getByRole('region', { name: 'Subtasks' });
  await expect(subtasks.getByRole('checkbox')).toHaveCount(steps - 1);
  await expect(subtasks.getByRole('link', { name: second ?? '', exact: true })).toBeVisible();
  const { items } = await bob.call<{ items: { parentId: string }[] }>(
    'GET',
    `/api/tasks?parentId=${goal.id}`,
  );
  expect(items).toHaveLength(steps - 1);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(subtasks.getByRole('checkbox')).toHaveCount(0);
});

test('a priority is proposed with its reasons, and stands when it is accepted', async ({
  page,
  bob,
  project,
}) => {
  const task = await bob.task(project.id, 'Urgent: the production server is down');
  await page.goto(`/t/${task.key}`);
  const proposal = page.getByRole('region', { name: 'Priority, proposed' });
  await expect(proposal.getByRole('list', { name: 'Reasons' })).toBeVisible();
  await proposal.getByRole('button', { name: /^Set to/ }).click();
  await expect(proposal).toHaveCount(0);
  await expect
    .poll(async () => bob.call<{ priority: string }>('GET', `/api/tasks/${task.id}`))
    .toMatchObject({ priority: expect.any(String) });
});
