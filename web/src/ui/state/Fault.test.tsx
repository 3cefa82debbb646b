import { afterEach, expect, test, vi } from 'vitest';
import { Refused } from '~/api';
import { show } from '~/test/show';
import { speak } from '~/text';
import { Fault } from './Fault';

afterEach(() => speak('en'));

test('an error is told in the server’s words, with the trace by which it is found', async () => {
  const problem = { title: 'Too many requests', detail: 'Wait a little.', traceId: '0123456789abcdef' };
  const retry = vi.fn();
  const screen = await show(<Fault error={new Refused(429, problem as never)} retry={retry} />);
  await expect.element(screen.getByRole('alert')).toHaveTextContent('Too many requests');
  await expect.element(screen.getByText('0123…cdef')).toBeVisible();
  await screen.getByRole('button', { name: 'Try again' }).click();
  expect(retry).toHaveBeenCalledOnce();
});

test('what is wrong with fields stands by what people call them', async () => {
  const errors = [{ pointer: '/title', message: 'must not be blank' }];
  const screen = await show(<Fault error={new Refused(400, { title: 'Not valid', errors } as never)} />);
  await expect.element(screen.getByText('Title: must not be blank')).toBeVisible();
});

test('no answer at all is no fault of what was written', async () => {
  const screen = await show(<Fault error={new Refused(0)} />);
  await expect
    .element(screen.getByText('What you wrote is kept here. Send it again once you are connected.'))
    .toBeVisible();
});

test('what the server wants is said in German to who reads German', async () => {
  await speak('de');
  const problem = {
    type: '/problems/validation',
    title: 'Some values are not acceptable',
    detail: 'Correct the values named in errors.',
    errors: [
      { pointer: '/title', message: 'must have at most 200 characters' },
      { pointer: '/otherId', message: 'must be another task' },
    ],
  };
  const refused = new Refused(400, problem as never);
  const screen = await show(<Fault error={refused} />);
  const words = 'Titel: darf höchstens 200 Zeichen haben; Andere Aufgabe: muss eine andere Aufgabe sein';
  await expect.element(screen.getByText('Einige Werte sind nicht zulässig')).toBeVisible();
  await expect.element(screen.getByText(words)).toBeVisible();
  expect([refused.message, refused.at('/title')]).toEqual([words, 'darf höchstens 200 Zeichen haben']);
});
