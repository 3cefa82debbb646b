import type { Page } from '@playwright/test';
import { expect, letIn, Somebody, test } from '../system';
import { CORPUS } from './corpus';

const ALL = CORPUS.join('\n\n');
/** Nothing of the corpus is on a page but as text. */
const alive = `script:not([src^="/assets/"]), iframe, object, embed, base, form[action^="javascript"], a[href^="javascript" i], a[href^="data"],
  [onerror], [onload], [onfocus], [ontoggle], [onbegin], svg a, math`;

declare global {
  interface Window {
    ran?: number;
  }
}

async function isText(page: Page, where: string) {
  await page.waitForLoadState('networkidle');
  expect([where, await page.evaluate(() => window.ran ?? 0)]).toEqual([where, 0]);
  const found = await page
    .locator('body')
    .locator(alive)
    .evaluateAll((all) => all.map((one) => one.outerHTML));
  expect([where, found]).toEqual([where, []]);
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { pwned: () => (window.ran = (window.ran ?? 0) + 1) });
  });
});

test('nothing of the corpus runs, whatever text it is in', async ({ page, alice }) => {
  const project = await alice.project(CORPUS[5]);
  await alice.call('PATCH', `/api/projects/${project.id}`, { description: ALL.slice(0, 1_900) });
  const mallory = await Somebody.new('mallory');
  await letIn(alice, project.id, mallory);
  const operations = CORPUS.map((text, at) => ({
    op: 'create',
    task: {
      title: text,
      projectId: project.id,
      description: text,
      labels: [text.slice(0, 50).trim()],
      dueOn: at < 3 ? new Date().toISOString().slice(0, 10) : undefined,
    },
  }));
  const { results } = await alice.call<{ results: { status: number; task: { id: string } }[] }>(
    'POST',
    '/api/tasks/bulk',
    { operations },
  );
  expect(results.map((one) => one.status)).toEqual(CORPUS.map(() => 201));
  const whole = await mallory.task(project.id, 'All of it', { description: ALL });
  for (const text of CORPUS)
    await mallory.call('POST', `/api/tasks/${whole.id}/comments`, { text: `${text}\n\n@${alice.username}` });
  await alice.call('POST', '/api/filters', { name: CORPUS[5], query: { q: CORPUS[5] } });

  const path = `/p/${project.key}`;
  for (const where of [path, `${path}/list`, `${path}/calendar`, `${path}/people`, '/projects', '/inbox']) {
    await page.goto(where);
    await expect(page.getByRole('main')).toBeVisible();
    await isText(page, where);
  }
  await page.goto(`/t/${whole.key}`);
  await expect(page.getByRole('article').getByText('pwned()').first()).toBeVisible();
  await isText(page, 'a task');
  await page.goto(`/t/${project.key}-6`);
  await expect(page.getByRole('heading', { name: CORPUS[5] })).toBeVisible();
  await isText(page, 'a title');
  await alice.call('DELETE', `/api/projects/${project.id}`);
});

test('nor where it is typed', async ({ page, project, bob }) => {
  const task = await bob.task(project.id, 'Victim');
  for (const text of CORPUS.slice(0, 12)) {
    await page.goto(`/p/${project.key}`);
    await expect(page.getByRole('main')).toBeVisible();
    await page.keyboard.press('c');
    await page.getByRole('textbox', { name: 'Title' }).fill(text);
    await page.keyboard.press('Enter');
    await expect(page.getByText('was created')).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find or do' }).fill(text);
    await expect(page.getByRole('option', { name: `Create “${text}”` })).toBeVisible();
    await isText(page, text);
  }
  await page.goto(`/t/${task.key}`);
  await page.getByRole('button', { name: 'Add a description' }).click();
  await page.getByRole('textbox', { name: 'Description' }).fill(ALL);
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByText('pwned()').first()).toBeVisible();
  await isText(page, 'a preview');
  await page.getByRole('textbox', { name: 'Comment' }).fill(ALL);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue('');
  await isText(page, 'a comment');
});

test('nor from an address', async ({ page }) => {
  for (const text of CORPUS.slice(0, 12)) {
    await page.goto(`/mine?q=${encodeURIComponent(text)}&label=${encodeURIComponent(text)}`);
    await expect(page.getByRole('main')).toBeVisible();
    await isText(page, text);
    // The gateway itself refuses a path with an encoded slash.
    await page.goto(`/p/${encodeURIComponent(text)}`);
    await expect(page.getByRole('main').or(page.getByText('/problems/malformed-request'))).toBeVisible();
    await isText(page, text);
  }
});

test('nor from names that people give themselves', async ({ alice, project, page }) => {
  const eve = await Somebody.new('eve');
  await letIn(alice, project.id, eve);
  const given = await eve
    .call<{ firstName: string }>('PATCH', '/api/users/me', { firstName: CORPUS[5], lastName: CORPUS[9] })
    .catch(() => undefined);
  await expect
    .poll(async () => JSON.stringify(await alice.call('GET', `/api/projects/${project.id}/members`)))
    .toContain(given ? 'onerror' : eve.username);
  await page.goto(`/p/${project.key}/people`);
  await expect(page.getByText(eve.username).first()).toBeVisible();
  await isText(page, 'names');
});
