import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { card } from '~/test/cards';
import { showServed } from '~/test/served';
import { TaskList } from './TaskList';

const members = [
  { userId: 'a', username: 'alice', displayName: 'Alice', role: 'OWNER' },
  { userId: 'b', username: 'bob', displayName: 'Bob', role: 'EDITOR' },
];
const row = {
  ...card({ id: '7', title: 'Pay the rent', labels: ['home'], dueOn: '2030-01-02' }),
  key: 'WEB-7',
};
const sent: unknown[] = [];
let refuses: string | undefined;

beforeEach(() => {
  sent.length = 0;
  refuses = undefined;
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname } = new URL(request.url);
    if (request.method === 'PATCH') {
      sent.push(await request.json());
      if (refuses) return Response.json({ detail: refuses, title: 'No' }, { status: 400 });
      return Response.json({ ...row, ...(sent.at(-1) as object) });
    }
    if (pathname.endsWith('/members')) return Response.json({ items: members });
    const items = pathname === '/api/tasks' ? [row] : [];
    return Response.json({ items, nextCursor: null });
  });
});
afterEach(() => vi.unstubAllGlobals());

const list = (mayEdit = true) =>
  showServed(
    <div style={{ height: 400, display: 'grid' }}>
      <TaskList filters={{}} mayEdit={mayEdit} onSort={vi.fn()} />
    </div>,
  );

test('a priority is chosen in its row, and shown at once', async () => {
  const screen = await list();
  await screen.getByRole('button', { name: 'Priority of WEB-7: not set' }).click();
  await screen.getByRole('menuitemradio', { name: 'High' }).click();
  await expect.element(screen.getByRole('button', { name: 'Priority of WEB-7: High' })).toHaveFocus();
  expect(sent).toEqual([{ priority: 'HIGH' }]);
});

test('a person is chosen by the keyboard alone', async () => {
  const screen = await list();
  await expect.element(screen.getByRole('button', { name: 'Assignee of WEB-7: nobody' })).toBeVisible();
  (screen.getByRole('button', { name: 'Assignee of WEB-7: nobody' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('menuitemradio', { name: 'Bob' })).toBeVisible();
  await userEvent.keyboard('bob{Enter}');
  await expect.element(screen.getByRole('button', { name: 'Assignee of WEB-7: Bob' })).toBeVisible();
  expect(sent).toEqual([{ assigneeId: 'b' }]);
});

test('a due date is written beside its row; a year that is not yet written out is not sent', async () => {
  const screen = await list();
  await screen.getByRole('button', { name: 'Due date of WEB-7' }).click();
  const field = screen.getByLabelText('Due', { exact: true });
  await field.fill('0002-01-05');
  await field.fill('2031-01-05');
  await userEvent.keyboard('{Escape}');
  await expect.element(field).not.toBeInTheDocument();
  expect(sent).toEqual([{ dueOn: '2031-01-05', dueAt: null }]);
});

test('a label is added beside its row', async () => {
  const screen = await list();
  await screen.getByRole('button', { name: 'Labels of WEB-7: home' }).click();
  await userEvent.keyboard('bills{Enter}');
  await expect.element(screen.getByRole('button', { name: 'Remove bills' })).toBeVisible();
  expect(sent).toEqual([{ labels: ['home', 'bills'] }]);
});

test('a title that was refused stays in its field', async () => {
  refuses = 'Too long';
  const screen = await list();
  await screen.getByRole('button', { name: 'Change the title of WEB-7' }).click();
  await screen.getByRole('textbox', { name: 'Title' }).fill('Pay all of the rent');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Pay all of the rent');
  await expect
    .element(screen.getByRole('textbox', { name: 'Title' }))
    .toHaveAttribute('aria-invalid', 'true');
});

test('who may only look finds nothing to press', async () => {
  const screen = await list(false);
  await expect.element(screen.getByText('Pay the rent')).toBeVisible();
  expect(screen.container.querySelectorAll('[role=cell] button')).toHaveLength(0);
});
