import { expect, test } from './system';

const NONE = { kinds: [], quietHours: null, digest: null };

test('how one wants to be told is kept, kind by kind @phone', async ({ page, alice }) => {
  await alice.call('PUT', '/api/notifications/preferences', NONE);
  await page.goto('/preferences');
  const mail = page.getByRole('checkbox', { name: 'Somebody mentions me: e-mail' });
  await expect(mail).toBeChecked();
  await mail.press('Space');
  await page.getByLabel('How often').selectOption('WEEKLY');
  await page.getByRole('checkbox', { name: 'Quiet hours' }).check();
  await expect
    .poll(() => alice.call('GET', '/api/notifications/preferences'))
    .toMatchObject({ quietHours: { from: '22:00' }, digest: { frequency: 'WEEKLY', day: 'MONDAY' } });
  await page.reload();
  await expect(mail).not.toBeChecked();
  await expect(page.getByLabel('From')).toHaveValue('22:00');
  await alice.call('PUT', '/api/notifications/preferences', NONE);
});

test('what comes into the inbox is counted where one is', async ({ page, alice, bob, project }) => {
  await alice.call('PUT', '/api/notifications/preferences', NONE);
  await alice.call('POST', '/api/notifications/read-all');
  const { id } = await alice.call<{ id: string }>('GET', '/api/users/me');
  await page.goto(`/p/${project.key}`);
  await expect(page.getByRole('link', { name: 'Inbox', exact: true })).toBeVisible();
  await bob.task(project.id, 'For Alice', { assigneeId: id });
  await expect(page.getByTitle('1 unread')).toBeVisible();
  await alice.call('POST', '/api/notifications/read-all');
});
