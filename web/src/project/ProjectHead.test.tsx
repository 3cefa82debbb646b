import '~/style/base.css';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Project } from '~/api';
import { showServed } from '~/test/served';
import { ProjectHead } from './ProjectHead';

test('on a phone each view of a project can be tapped, the people in it, too', async () => {
  await page.viewport(390, 844);
  const screen = await showServed(<ProjectHead project={{ key: 'WEB', name: 'Website' } as Project} />);
  for (const name of ['Board', 'List', 'Calendar', 'People', 'Dashboard'])
    await expect.element(screen.getByRole('link', { name, exact: true })).toBeInViewport({ ratio: 1 });
});
