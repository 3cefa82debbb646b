import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Integration } from '~/api';
import { show } from '~/test/show';
import { Credentials } from './Credentials';

test('each line is a name and its value, and nothing beside them', async () => {
  const made = {
    id: '1',
    name: 'ci',
    username: 'integration.ci',
    password: 'secret',
    amqpUrl: 'amqps://x',
    queue: 'q',
  };
  await show(<Credentials made={made as unknown as Integration} onClose={vi.fn()} />);
  await expect.element(page.getByRole('button', { name: 'Copy: Password' })).toBeVisible();
  const lines = [...document.querySelectorAll('dl > div')];
  expect(lines.map((line) => [...line.children].map((child) => child.tagName))).toEqual(
    lines.map(() => ['DT', 'DD']),
  );
  expect(lines).toHaveLength(4);
});
