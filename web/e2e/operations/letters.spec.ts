import { expect, letIn, test, watched } from '../system';
import { nothingStandsInTheWay } from '../system/axe';
import { browse } from '../system/browse';
import { Integration } from './integration';

test('an administrator finds what nobody could handle, reads why, mends it and replays it', async ({
  browser,
  alice,
  project,
}) => {
  const title = `From another system ${project.key}`;
  const other = await Integration.new();
  await other.ask('task.create', { projectId: project.id, title });

  const admin = await browse(browser, 'admin', '/admin/people');
  const nothingWasWrong = await watched(admin);
  await admin.getByRole('link', { name: 'System' }).click();
  await expect(admin.getByRole('list', { name: 'Services' }).getByRole('listitem')).toHaveCount(6);
  const letter = admin.getByRole('listitem').filter({ hasText: other.account });
  await letter.getByRole('button', { name: /^Read/ }).click();
  const dialog = admin.getByRole('dialog');
  await expect(dialog).toContainText(title);
  await expect(dialog).toContainText('io.taskflow.task.create.v1');
  await nothingStandsInTheWay(admin, 'dead letter', '[role="dialog"]');

  await letIn(alice, project.id, other);
  await dialog.getByRole('button', { name: 'Replay' }).click();
  await expect(admin.getByText('It is in task-service.commands again.')).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await expect(async () => {
    const tasks = await alice.call<{ items: { title: string }[] }>(
      'GET',
      `/api/tasks?projectId=${project.id}`,
    );
    expect(tasks.items.map((task) => task.title)).toContain(title);
  }).toPass();

  nothingWasWrong();
  await admin.context().close();
  await other.end();
});

test('what a message caused is found from it, and what is given up is asked for twice', async ({
  browser,
  project,
}) => {
  const title = `Nobody wants this ${project.key}`;
  const other = await Integration.new();
  await other.ask('task.create', { projectId: project.id, title });

  const admin = await browse(browser, 'admin', '/admin/system');
  const letter = admin.getByRole('listitem').filter({ hasText: other.account });
  await letter.getByRole('button', { name: /^Read/ }).click();
  await expect(admin.getByRole('dialog')).toContainText(title);
  await admin.getByRole('link', { name: 'What became of the event' }).click();
  await expect(admin.getByText('gave it up')).toBeVisible();
  await nothingStandsInTheWay(admin, 'event');

  await admin.getByRole('link', { name: 'Back to the system' }).click();
  await letter.getByRole('button', { name: /^Read/ }).click();
  await expect(admin.getByRole('dialog')).toContainText(title);
  await admin.getByRole('button', { name: 'Discard…' }).click();
  await admin.getByRole('button', { name: 'Discard it' }).click();
  await expect(admin.getByRole('dialog')).toHaveCount(0);
  await admin.context().close();
  await other.end();
});
