import { expect, test, vi } from 'vitest';
import { Refused } from '~/api';
import { show } from '~/test/show';
import { Fault } from './Fault';

test('an error is told in the server’s words, with the trace by which it is found', async () => {
  const problem = { title: 'Too many requests', detail: 'Wait a little.', traceId: '0123456789abcdef' };
  const retry = vi.fn();
  const screen = await show(<Fault error={new Refused(429, problem as never)} retry={retry} />);
  await expect.element(screen.getByRole('alert')).toHaveTextContent('Too many requests');
  await expect.element(screen.getByText('0123…cdef')).toBeVisible();
  await screen.getByRole('button', { name: 'Try again' }).click();
  expect(retry).toHaveBeenCalledOnce();
});

test('what is wrong with fields stands by their names', async () => {
  const errors = [{ pointer: '/title', message: 'must not be blank' }];
  const screen = await show(<Fault error={new Refused(400, { title: 'Not valid', errors } as never)} />);
  await expect.element(screen.getByText('title: must not be blank')).toBeVisible();
});

test('no answer at all is no fault of what was written', async () => {
  const screen = await show(<Fault error={new Refused(0)} />);
  await expect.element(screen.getByText('What you wrote is kept here until it gets there.')).toBeVisible();
});
