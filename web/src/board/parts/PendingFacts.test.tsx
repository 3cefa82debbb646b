import { expect, test, vi } from 'vitest';
import { Refused } from '~/api';
import { show } from '~/test/show';
import { PendingFacts } from './CardFacts';

const actions = { again: vi.fn(), putBack: vi.fn(), moveMenu: vi.fn(), focus: vi.fn(), choose: vi.fn() };
const patch = { status: 'DONE' as const };

test('a change that was refused says why, and is tried again or put back by whoever made it', async () => {
  const refusal = new Refused(403, { title: 'Not allowed', detail: 'You may only look.' } as never);
  const pending = { patch, since: 0, state: 'refused' as const, refusal };
  const screen = await show(<PendingFacts id="7" pending={pending} actions={actions} />);
  await expect.element(screen.getByText('You may only look.')).toBeVisible();
  await screen.getByRole('button', { name: 'Try again' }).click();
  expect(actions.again).toHaveBeenCalledExactlyOnceWith('7');
  await screen.getByRole('button', { name: 'Put back' }).click();
  expect(actions.putBack).toHaveBeenCalledExactlyOnceWith('7');
});

test('one that waits for the connection says so, and asks nothing', async () => {
  const pending = { patch, since: 0, state: 'waiting' as const };
  const screen = await show(<PendingFacts id="7" pending={pending} actions={actions} />);
  await expect.element(screen.getByText('waits for the connection')).toBeVisible();
  expect(screen.getByRole('button').elements()).toEqual([]);
});
