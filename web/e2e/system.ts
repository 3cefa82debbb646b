import { test as base, expect, type Page } from '@playwright/test';

const GATEWAY = process.env.TASKFLOW_GATEWAY ?? 'http://localhost:8080';

interface Created {
  id: string;
  key: string;
  title: string;
  version: number;
}

/** The system, used by somebody else than the one whose browser it is. */
export class Somebody {
  private constructor(private readonly token: string) {}

  static async named(username: string, password = 'TaskFlow-Demo-1'): Promise<Somebody> {
    const body = JSON.stringify({ username, password });
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch(`${GATEWAY}/api/auth/login`, { method: 'POST', headers, body });
    return new Somebody(((await answer.json()) as { accessToken: string }).accessToken);
  }

  async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const kind = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
    const headers = { Authorization: `Bearer ${this.token}`, 'Content-Type': kind };
    const answer = await fetch(GATEWAY + path, { method, headers, body: JSON.stringify(body) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text ? JSON.parse(text) : undefined) as T;
  }

  task(projectId: string, title: string, more = {}): Promise<Created> {
    return this.call('POST', '/api/tasks', { title, projectId, ...more });
  }
}

interface World {
  alice: Somebody;
  bob: Somebody;
  /** A project of this test's own, with alice as owner and bob as editor. */
  project: { id: string; key: string };
}

export const test = base.extend<World>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
  alice: ({}, use) => Somebody.named('alice').then(use),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
  bob: ({}, use) => Somebody.named('bob').then(use),
  project: async ({ alice, bob }, use) => {
    const key = `J${Date.now().toString(36).toUpperCase().slice(-7)}`;
    const project = await alice.call<World['project']>('POST', '/api/projects', {
      key,
      name: `Journey ${key}`,
    });
    const { id } = await bob.call<{ id: string }>('GET', '/api/users/me');
    await alice.call('PUT', `/api/projects/${project.id}/members/${id}`, { role: 'EDITOR' });
    await use(project);
    await alice.call('DELETE', `/api/projects/${project.id}`);
  },
  // No journey may break the content policy, or leave an error in the console.
  page: async ({ page }, use) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`content policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
      });
    });
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        faults.push(message.text());
    });
    await use(page);
    expect(faults).toEqual([]);
  },
});

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
