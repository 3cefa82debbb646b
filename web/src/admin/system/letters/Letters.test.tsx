import { afterEach, expect, test, vi } from 'vitest';
import type { DeadLetter } from '~/api';
import { serve, showServed } from '~/test/served';
import { Letters } from './Letters';

const letter = {
  id: '0197a1cb000070008000000000000001',
  queue: 'notification-service.inbox',
  type: 'io.taskflow.task.updated.v1',
  messageId: '0197a1c1-0000-7000-8000-000000000002',
  source: '/taskflow/task-service',
  sender: 'task-service',
  subject: null,
  reason: 'No such column: colour',
  exception: 'java.sql.SQLException',
  attempts: 5,
  firstFailure: '2026-06-24T09:32:02Z',
  lastFailure: '2026-06-24T09:33:40Z',
  traceId: null,
  size: 12,
  state: 'OPEN',
  resolvedAt: null,
  resolvedBy: null,
} satisfies Partial<DeadLetter>;

const list = {
  items: [letter],
  count: 1,
  oldestAt: null,
  oldestAge: null,
  truncated: false,
  nextCursor: null,
};
const one = `/api/admin/dead-letters/${letter.id}`;
const whole = { ...letter, headers: {}, body: { specversion: '1.0' }, bodyTruncated: false };

afterEach(() => vi.unstubAllGlobals());

test('a dead letter is read with all that is in it, and leads to what became of its event', async () => {
  serve({ 'GET /api/admin/dead-letters': list, [`GET ${one}`]: whole });
  const screen = await showServed(<Letters />);
  await screen.getByRole('button', { name: 'Read “No such column: colour”' }).click();
  const dialog = screen.getByRole('dialog');
  await expect.element(dialog).toHaveTextContent('"specversion": "1.0"');
  await expect.element(dialog).toHaveTextContent('java.sql.SQLException');
  await expect
    .element(dialog.getByRole('link'))
    .toHaveAttribute('href', `/admin/system/events/${letter.messageId}`);
});

test('a replay needs no confirmation', async () => {
  const asked = serve({ 'GET /api/admin/dead-letters': list, [`POST ${one}/replay`]: letter });
  const screen = await showServed(<Letters />);
  await screen.getByRole('button', { name: 'Replay “No such column: colour”' }).click();
  await expect.poll(() => asked).toContain(`POST ${one}/replay`);
});

test('a refused replay says why and takes nothing away', async () => {
  serve({ 'GET /api/admin/dead-letters': list });
  const screen = await showServed(<Letters />);
  await screen.getByRole('button', { name: 'Replay “No such column: colour”' }).click();
  await expect.element(screen.getByRole('alert')).toHaveTextContent('Not found');
  await expect.element(screen.getByText('No such column: colour')).toBeVisible();
});

test('what is discarded is gone, so it is asked for twice', async () => {
  const asked = serve({
    'GET /api/admin/dead-letters': list,
    [`GET ${one}`]: whole,
    [`DELETE ${one}`]: null,
  });
  const screen = await showServed(<Letters />);
  await screen.getByRole('button', { name: 'Read “No such column: colour”' }).click();
  await screen.getByRole('button', { name: 'Discard…' }).click();
  expect(asked).not.toContain(`DELETE ${one}`);
  await screen.getByRole('button', { name: 'Discard it' }).click();
  await expect.poll(() => asked).toContain(`DELETE ${one}`);
});

test('where nothing died that is said', async () => {
  serve({ 'GET /api/admin/dead-letters': { ...list, items: [], count: 0 } });
  const screen = await showServed(<Letters />);
  await expect.element(screen.getByText('No dead letters: whatever came was handled.')).toBeVisible();
});
