import { expect, test } from 'vitest';
import type { Activity } from '~/api';
import { show } from '~/test/show';
import { ActivityLine } from './ActivityLine';

const line = (field: string, from: unknown, to: unknown) => {
  const changes = [{ field, from, to }];
  const activity = { kind: 'CHANGED', version: 2, actorId: 'a', at: '2026-03-01T12:00:00Z', changes };
  return show(<ActivityLine activity={activity as Activity} names={new Map([['a', 'Ann <i>B</i>']])} />);
};

test('what people wrote is no markup', async () => {
  const screen = await line('title', '<b>old</b>', 'Café <0>new</0>');
  await expect.element(screen.getByText('Ann <i>B</i>').first()).toBeVisible();
  expect(screen.container.textContent).toContain('set title: <b>old</b> → Café <0>new</0>');
});

test('how a task repeats and reminds is said in words', async () => {
  const rule = (rrule: string) => ({ rrule, timeZone: 'Europe/Berlin' });
  const repeats = await line('recurrence', rule('FREQ=MONTHLY;BYMONTHDAY=1'), rule('FREQ=HOURLY'));
  expect(repeats.container.textContent).toContain('every month on the 1st → by a rule of its own');
  const reminds = await line('reminders', [], ['PT2H', 'P3D']);
  expect(reminds.container.textContent).toContain('none → 2 hours before, 3 days before');
});
