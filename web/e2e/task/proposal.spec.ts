import { card, expect, test } from '../system';

interface Listed {
  items: { status: string; dismissReason: string | null }[];
}

test('who writes a title is shown what is there already', async ({ page, alice, bob, project }) => {
  await bob.task(project.id, 'Payment page answers 500 for French customers');
  const title = 'Payment page answers 500 for customers in France';
  const body = { projectId: project.id, title };
  const similar = () => alice.call<{ items: unknown[] }>('POST', '/api/suggestions/duplicates', body);
  await expect.poll(async () => (await similar()).items.length).toBe(1);

  await page.goto(`/p/${project.key}`);
  await expect(card(page, 'Payment page answers 500 for French customers')).toBeVisible();
  await page.keyboard.press('c');
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  const there = page.getByRole('region', { name: 'There already?' });
  await there.getByRole('link', { name: /Payment page answers 500/ }).click();

  await expect(page).toHaveURL(new RegExp(`/t/${project.key}-1$`));
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a proposal is dismissed with a reason, and taken back @phone', async ({ page, alice, project }) => {
  const task = await alice.task(project.id, 'The production server is down, nobody can pay');
  await page.goto(`/t/${task.key}`);
  const proposal = page.getByRole('region', { name: 'Priority, proposed' });
  await expect(proposal).toBeVisible();
  await proposal.getByRole('button', { name: 'Dismiss' }).click();
  await page.getByRole('menuitem', { name: 'Not now' }).click();
  await expect(proposal).toHaveCount(0);
  const kept = async () => (await alice.call<Listed>('GET', `/api/tasks/${task.id}/suggestions`)).items[0];
  await expect.poll(kept).toMatchObject({ status: 'DISMISSED', dismissReason: 'Not now' });

  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(proposal).toBeVisible();
  await expect.poll(kept).toMatchObject({ status: 'PROPOSED', dismissReason: null });
});
