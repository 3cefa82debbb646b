import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { logIn } from './login';
import { GATEWAY } from './settings';
import { Somebody } from './somebody';
import { watched } from './watched';

type State = Awaited<ReturnType<BrowserContext['storageState']>>;

interface Cast {
  alice: Somebody;
  bob: Somebody;
  /** Alice's browser, logged in. */
  aliceIsIn: State;
}

interface World {
  /** A project of this test's own, with alice as owner and bob as editor. */
  project: { id: string; key: string };
}

export const test = base.extend<World, Cast>({
  alice: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
    async ({}, use) => use(await Somebody.new('alice')),
    { scope: 'worker' },
  ],
  bob: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
    async ({}, use) => use(await Somebody.new('bob', { firstName: 'Bob', lastName: 'Builder' })),
    { scope: 'worker' },
  ],
  aliceIsIn: [
    async ({ alice, browser }, use) => {
      const context = await browser.newContext({ baseURL: GATEWAY, locale: 'en-GB' });
      await logIn(await context.newPage(), alice.username);
      await use(await context.storageState());
      await context.close();
    },
    { scope: 'worker' },
  ],
  storageState: ({ aliceIsIn }, use) => use(aliceIsIn),
  project: async ({ alice, bob }, use) => {
    const project = await alice.project();
    await letIn(alice, project.id, bob);
    await use(project);
    await alice.call('DELETE', `/api/projects/${project.id}`);
  },
  page: async ({ page }, use) => {
    const nothingWasWrong = await watched(page);
    await use(page);
    nothingWasWrong();
  },
});

/** As soon as it has been heard who that is. */
export async function letIn(owner: Somebody, projectId: string, who: { id: string }, role = 'EDITOR') {
  await expect(() => owner.call('PUT', `/api/projects/${projectId}/members/${who.id}`, { role })).toPass();
}

export { fillLogin, logIn } from './login';
export { PASSWORD } from './settings';
export { Somebody } from './somebody';
export { watched } from './watched';
export { expect };

/** A column of the board, by its name. */
export const column = (page: Page, name: string) => page.getByRole('region', { name });
export const card = (page: Page, title: string) => page.getByRole('link', { name: title, exact: true });

/** A task's status, and the order of all, as somebody else sees them. */
export const statusOf = async (somebody: Somebody, projectId: string, title: string) => {
  const { items } = await somebody.call<{ items: { title: string; status: string; position: string }[] }>(
    'GET',
    `/api/tasks?projectId=${projectId}&sort=position`,
  );
  return {
    status: items.find((task) => task.title === title)?.status,
    order: items.map((task) => task.title),
  };
};
