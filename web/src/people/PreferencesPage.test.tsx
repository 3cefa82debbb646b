import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openSession } from '~/api';
import { serve, showServed } from '~/test/served';
import { PreferencesPage } from './PreferencesPage';
import { followTheme } from './theme';

let forget: () => void;
const at = new Date(2026, 2, 1, 14, 30);

beforeEach(async () => {
  forget = followTheme();
  vi.useFakeTimers({ now: at, toFake: ['Date'] });
  serve({ 'GET /api/session': { userId: 'a', username: 'alice', roles: [] } });
  await openSession();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  forget();
  delete document.documentElement.dataset.theme;
});

test('what is chosen is shown at once, and leaves what was chosen before', async () => {
  const screen = await showServed(<PreferencesPage />);
  const dates = screen.getByLabelText('Dates as in');
  await dates.selectOptions('de-DE');
  await screen.getByLabelText('Hours').selectOptions('12');
  await screen.getByLabelText('The week begins on').selectOptions('7');
  await screen.getByLabelText('Look').selectOptions('dark');
  await screen.getByLabelText(/^Single keys/).selectOptions('off');
  await expect.element(dates).toHaveValue('de-DE');
  await expect.element(screen.getByLabelText('Hours')).toHaveValue('12');
  await expect.element(screen.getByLabelText('The week begins on')).toHaveValue('7');
  await expect.element(screen.getByLabelText('Look')).toHaveValue('dark');
  await expect.element(screen.getByLabelText(/^Single keys/)).toHaveValue('off');
  await expect.element(screen.getByText('So it is now: 01.03.2026, 02:30 PM')).toBeVisible();
  expect(JSON.parse(localStorage.getItem('dates') ?? '')).toEqual({
    region: 'de-DE',
    hours: '12',
    weekStart: 7,
  });
  expect(document.documentElement.dataset.theme).toBe('dark');
});

test('what is chosen in another tab is shown in this one', async () => {
  const screen = await showServed(<PreferencesPage />);
  await expect.element(screen.getByLabelText('Look')).toHaveValue('system');
  localStorage.setItem('theme', 'light');
  window.dispatchEvent(new StorageEvent('storage', { key: 'theme' }));
  await expect.element(screen.getByLabelText('Look')).toHaveValue('light');
  expect(document.documentElement.dataset.theme).toBe('light');
});
