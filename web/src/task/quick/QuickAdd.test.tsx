import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { own } from '~/api';
import { show } from '~/test/show';
import { time } from '~/text';
import QuickAdd from './QuickAdd';

const asked: { url: string; key: string | null; body: Record<string, unknown> }[] = [];
let reads: (text: string) => Response;
let creates: () => Response;

const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json' } });

const readsTomorrow = (text: string) => {
  const start = text.indexOf('tomorrow');
  const task = {
    title: text.replace(' tomorrow', ''),
    dueAt: null,
    dueOn: start < 0 ? null : '2030-01-02',
    rrule: null,
    priority: null,
    labels: [],
    assigneeId: null,
    projectId: null,
  };
  return json({ task, spans: start < 0 ? [] : [{ start, end: start + 8, field: 'dueOn' }] });
};

const project = { id: 'p', key: 'CAFE', name: 'Café <b>Über</b>', role: 'OWNER', personal: false };

beforeEach(() => {
  localStorage.clear();
  asked.length = 0;
  reads = readsTomorrow;
  creates = () => json({ id: '7', key: 'INBOX-7' }, 201);
  vi.stubGlobal('fetch', async (request: Request) => {
    const url = new URL(request.url).pathname;
    const items = url === '/api/projects' ? [project] : [];
    if (request.method === 'GET') return json({ items, nextCursor: null });
    const body = await request.json();
    asked.push({ url, key: request.headers.get('Idempotency-Key'), body });
    return url === '/api/tasks' ? creates() : reads(body.text);
  });
});
afterEach(() => vi.unstubAllGlobals());

const dialog = (onClose = vi.fn()) =>
  show(
    <QueryClientProvider client={new QueryClient()}>
      <QuickAdd onClose={onClose} />
    </QueryClientProvider>,
  );
const created = () => asked.filter((one) => one.url === '/api/tasks');

test('what is read is shown while it is written, and Enter creates it', async () => {
  const onClose = vi.fn();
  const screen = await dialog(onClose);
  await screen.getByRole('textbox', { name: 'A task in one line' }).fill('Call Bob tomorrow');
  await expect.element(screen.getByRole('button', { name: /take back/ })).toBeVisible();
  expect(document.querySelector('mark')?.textContent).toBe('tomorrow');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(created()[0]?.body).toMatchObject({ title: 'Call Bob', dueOn: '2030-01-02' });
  expect(created()[0]?.key).toBeTruthy();
});

test('what a project is called is no markup', async () => {
  localStorage.setItem('project', 'CAFE');
  const screen = await dialog();
  await expect.element(screen.getByText('Goes to Café <b>Über</b>.')).toBeVisible();
});

test('a time far away is said with what was read', async () => {
  const due = new Date(2040, 11, 8, 14, 30);
  reads = (text) => {
    const task = {
      title: text,
      dueAt: due.toISOString(),
      dueOn: null,
      rrule: null,
      priority: null,
      labels: [],
    };
    return json({ task, spans: [{ start: 0, end: 4, field: 'dueAt' }] });
  };
  const screen = await dialog();
  await screen.getByRole('textbox', { name: 'A task in one line' }).fill('Call Bob');
  await expect.element(screen.getByRole('button', { name: /take back/ })).toHaveTextContent(time(due));
});

test('what is taken back is title again', async () => {
  const screen = await dialog();
  await screen.getByRole('textbox', { name: 'A task in one line' }).fill('Call Bob tomorrow');
  await screen.getByRole('button', { name: /take back/ }).click();
  await expect.element(screen.getByRole('button', { name: /take back/ })).not.toBeInTheDocument();
  await screen.getByRole('button', { name: 'Create' }).click();
  await vi.waitFor(() => expect(created()).toHaveLength(1));
  expect(created()[0]?.body.title).toBe('Call Bob tomorrow');
  expect(created()[0]?.body.dueOn).toBeUndefined();
});

test('where the text cannot be read, all of it is the title', async () => {
  reads = () => json({ title: 'Down' }, 503);
  const screen = await dialog();
  await screen.getByRole('textbox', { name: 'A task in one line' }).fill('Call Bob tomorrow');
  await expect.element(screen.getByText(/cannot be read right now/)).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(created()[0]?.body.title).toBe('Call Bob tomorrow'));
});

test('a refused task is not lost, and sent again under the same key', async () => {
  creates = () => json({ title: 'Down', status: 503 }, 503);
  const onClose = vi.fn();
  const screen = await dialog(onClose);
  const line = screen.getByRole('textbox', { name: 'A task in one line' });
  await line.fill('Call Bob');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('alert')).toBeVisible();
  await expect.element(line).toHaveValue('Call Bob');
  creates = () => json({ id: '7', key: 'INBOX-7' }, 201);
  await line.click();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(created()[0]?.key).toBe(created()[1]?.key);
  expect(localStorage.getItem(own('draft:quick:text'))).toBeNull();
});
