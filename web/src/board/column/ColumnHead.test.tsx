import { expect, test, vi } from 'vitest';
import { show } from '~/test/show';
import { ColumnHead } from './ColumnHead';

test('a column says how many cards it has, and that there are more as long as it is read', async () => {
  const screen = await show(<ColumnHead status="OPEN" count={30} more onNew={undefined} />);
  await expect.element(screen.getByText('30 +')).toBeVisible();
  const whole = await show(<ColumnHead status="OPEN" count={31} more={false} onNew={undefined} />);
  await expect.element(whole.getByText('31', { exact: true })).toBeVisible();
});

test('a new task is made in the column whose button is pressed, by whoever may', async () => {
  const onNew = vi.fn();
  const screen = await show(<ColumnHead status="DONE" count={0} more={false} onNew={onNew} />);
  await screen.getByRole('button', { name: 'New task in Done' }).click();
  expect(onNew).toHaveBeenCalledExactlyOnceWith('DONE');
});
