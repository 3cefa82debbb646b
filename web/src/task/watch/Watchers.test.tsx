import '~/style/base.css';
import { i18n } from '@lingui/core';
import { afterEach, expect, test, vi } from 'vitest';
import { openSession, type Task } from '~/api';
import { card } from '~/test/cards';
import { serve, showServed } from '~/test/served';
import { speak } from '~/text';
import { Watchers } from './Watchers';

const PLACE = 144;

afterEach(() => {
  vi.unstubAllGlobals();
  i18n.loadAndActivate({ locale: 'en', messages: {} });
});

test('German words stay within the place that there is for them', async () => {
  serve({
    'GET /api/session': { userId: 'a', username: 'alice', roles: [] },
    'GET /api/tasks/1/watchers': { items: [{ userId: 'a', username: 'alice' }], nextCursor: null },
  });
  await openSession();
  await speak('de');
  const task = { ...card({ id: '1' }), description: null } as Task;
  const screen = await showServed(
    <div data-testid="place" style={{ width: PLACE }}>
      <Watchers task={task} mayEdit />
    </div>,
  );
  const button = await screen.getByRole('button', { name: 'Nicht mehr beobachten' }).findElement();
  expect(button.scrollWidth).toBe(button.clientWidth);
  expect(screen.getByTestId('place').element().scrollWidth).toBe(PLACE);
});
