import { afterEach, expect, test, vi } from 'vitest';
import { serve, showServed } from '~/test/served';
import { show } from '~/test/show';
import { Backlog } from './Backlog';
import { Parts } from './Parts';
import { Queues } from './Queues';

afterEach(() => vi.unstubAllGlobals());

test('each service says in words how it is', async () => {
  const screen = await show(
    <Parts
      services={[
        { name: 'gateway', health: 'UP', version: '1.2.3', uptime: 7200 },
        { name: 'auth-service', health: 'IMPAIRED', version: null, uptime: null },
        { name: 'task-service', health: 'DOWN', version: null, uptime: null },
      ]}
    />,
  );
  const [up, impaired, down] = screen.getByRole('listitem').elements();
  expect(up?.textContent).toBe('gatewayworks1.2.3for 2 hr');
  expect(impaired?.textContent).toBe('auth-serviceimpaired');
  expect(down?.textContent).toBe('task-serviceno answer');
});

test('a queue that is not known has no numbers', async () => {
  serve({});
  const screen = await showServed(
    <Queues
      known
      queues={[
        { queue: 'task-service.events', messages: 1234, consumers: 1 },
        { queue: 'task-service.commands', messages: null, consumers: null },
      ]}
    />,
  );
  await expect.element(screen.getByRole('row', { name: 'task-service.events 1,234 1' })).toBeVisible();
  await expect.element(screen.getByRole('row', { name: 'task-service.commands – –' })).toBeVisible();
});

test('what waits says for how long, and what was given up', async () => {
  const screen = await show(
    <Backlog
      outboxes={[{ service: 'task-service', waiting: 0, oldestAge: 0 }]}
      work={[
        { service: 'notification-service', work: 'mail', waiting: 3, givenUp: 2, oldestAge: 90 },
        { service: 'x', work: 'something new', waiting: 1, givenUp: 0, oldestAge: 1 },
      ]}
    />,
  );
  await expect.element(screen.getByRole('row', { name: 'Outbox of task-service 0 – –' })).toBeVisible();
  await expect.element(screen.getByRole('row', { name: 'E-mails 3 90 sec 2' })).toBeVisible();
  await expect.element(screen.getByRole('row', { name: 'something new 1 1 sec 0' })).toBeVisible();
});
