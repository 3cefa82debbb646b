import { expect, test } from 'vitest';
import { showServed } from '~/test/served';
import { isEventId } from './eventId';
import { Trace } from './Trace';

test('it is said what the id of an event looks like', async () => {
  const screen = await showServed(<Trace />);
  const field = screen.getByRole('textbox', { name: 'Id of an event' });
  await field.fill('4711');
  await expect.element(screen.getByRole('button', { name: 'Trace' })).toBeDisabled();
  const hint = screen.getByText(/^Such as/);
  await expect.element(field).toHaveAccessibleDescription(hint.element().textContent ?? '');
  expect(isEventId(/[0-9a-f-]{36}/.exec(hint.element().textContent ?? '')?.[0] ?? '')).toBe(true);
});
