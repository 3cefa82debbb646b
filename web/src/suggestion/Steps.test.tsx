import { expect, test, vi } from 'vitest';
import { show } from '~/test/show';
import { Steps, toggled } from './Steps';

const steps = [
  { title: 'Copy the orders', estimateMinutes: 30 },
  { title: 'Switch it off', doneWhen: 'It is dark' },
];

test('each step is taken unless it is left, and says how long it may take', async () => {
  const onToggle = vi.fn();
  const screen = await show(<Steps steps={steps} left={new Set([1])} onToggle={onToggle} />);
  await expect.element(screen.getByRole('checkbox', { name: 'Copy the orders' })).toBeChecked();
  await expect.element(screen.getByRole('checkbox', { name: 'Switch it off' })).not.toBeChecked();
  await expect.element(screen.getByText('30 min')).toBeVisible();
  await expect.element(screen.getByText('Done when: It is dark')).toBeVisible();
  await screen.getByRole('checkbox', { name: 'Switch it off' }).click();
  expect(onToggle).toHaveBeenCalledExactlyOnceWith(1);
});

test('who may only look may only look', async () => {
  const screen = await show(<Steps steps={steps} left={new Set()} disabled onToggle={vi.fn()} />);
  await expect.element(screen.getByRole('checkbox', { name: 'Copy the orders' })).toBeDisabled();
});

test('a second press takes back the first', () => {
  expect(toggled(toggled(new Set([3]), 1), 1)).toEqual(new Set([3]));
});
