import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './system';
import { browse } from './system/browse';
import { DEMO_PASSWORD, GATEWAY } from './system/settings';

async function newcomer(): Promise<string> {
  const username = `guest-${Date.now().toString(36)}`;
  const body = { username, email: `${username}@taskflow.test`, password: DEMO_PASSWORD, firstName: 'Grete' };
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(`${GATEWAY}/api/auth/register`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(201);
  return username;
}

test('whoever is disabled is thrown out of an open page, and the log says by whom', async ({ browser }) => {
  test.setTimeout(120_000);
  const guest = await newcomer();
  const theirs = await browse(browser, guest, '/mine');
  const admin = await browse(browser, 'admin', `/admin/people?q=${guest}`);

  await admin.getByRole('link', { name: 'Grete' }).click();
  await expect(admin.getByText('Browser')).toBeVisible();
  await admin.getByRole('button', { name: 'Disable the account' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Disable the account' }).click();

  await expect(theirs).toHaveURL(/\/realms\/taskflow\//);
  await expect(admin.getByText('Disabled', { exact: true })).toBeVisible();
  await expect(admin.getByText('Nowhere logged in')).toBeVisible();
  await admin.getByRole('link', { name: 'To this person' }).click();
  const entry = admin.getByRole('listitem').filter({ hasText: 'Disabled' });
  await expect(entry).toContainText(`${guest} by admin`);

  await admin.getByRole('link', { name: guest }).first().click();
  await admin.getByRole('button', { name: 'Enable the account' }).click();
  await expect(admin.getByRole('button', { name: 'Disable the account' })).toBeVisible();
  await admin.getByRole('button', { name: 'Delete the account' }).click();
  await admin.getByRole('dialog').getByRole('textbox').fill(guest);
  await admin.getByRole('dialog').getByRole('button', { name: 'Delete the account' }).click();
  await expect(admin).toHaveURL(/\/admin\/people$/);
  await theirs.context().close();
  await admin.context().close();
});

test('an integration’s password is shown once, and its end is asked for twice', async ({ browser }) => {
  const name = `crm-${Date.now().toString(36)}`;
  const admin = await browse(browser, 'admin', '/admin/integrations');
  await admin.getByRole('button', { name: 'New integration' }).click();
  await admin.getByLabel('Name').fill(name);
  await admin.getByRole('button', { name: 'Create' }).click();
  await expect(admin.getByRole('dialog')).toContainText(`integration.${name}`);
  await admin.keyboard.press('Escape');
  await admin.getByRole('button', { name: 'I have it' }).click();
  await admin.getByRole('button', { name: `Delete ${name}` }).click();
  await admin.getByRole('button', { name: 'Delete the integration' }).click();
  await expect(admin.getByText(name, { exact: true })).toHaveCount(0);
  await admin.context().close();
});

test('for everybody else there is no administration', async ({ browser }) => {
  const alice = await browse(browser, 'alice', '/admin/people');
  await expect(alice.getByRole('link', { name: 'Administration' })).toHaveCount(0);
  await expect(alice.getByRole('main')).not.toContainText('@');
  await alice.context().close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing in the administration stands in anybody’s way, ${colorScheme} @phone`, async ({
    browser,
  }) => {
    const admin = await browse(browser, 'admin', '/admin/people');
    await admin.emulateMedia({ colorScheme });
    const me: { id: string } = await admin.evaluate(() =>
      fetch('/api/users/me').then((answer) => answer.json()),
    );
    for (const path of ['people', `people/${me.id}`, 'integrations', 'audit', 'system']) {
      await admin.goto(`/admin/${path}`);
      await expect(admin.getByRole('main')).toBeVisible();
      await admin.waitForLoadState('networkidle');
      const { violations } = await new AxeBuilder({ page: admin }).analyze();
      expect(violations.map((one) => `${path} ${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
    }
    await admin.context().close();
  });
}
