import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './system';

const pages = [
  '/p/KEY',
  '/p/KEY/list',
  '/p/KEY/calendar',
  '/p/KEY/people',
  '/t/KEY-1',
  '/inbox',
  '/today',
  '/mine',
  '/projects',
  '/preferences',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing on any page stands in anybody’s way, ${colorScheme} @phone`, async ({
    page,
    project,
    bob,
  }) => {
    test.setTimeout(180_000);
    const day = new Date().toISOString().slice(0, 10);
    const more = {
      description: 'Some *words*\n\n- and a list',
      priority: 'URGENT',
      dueOn: day,
      labels: ['a11y'],
    };
    const task = await bob.task(project.id, 'תיקון', more);
    await bob.task(project.id, 'Step', { parentId: task.id });
    await page.emulateMedia({ colorScheme });
    for (const path of pages) {
      await page.goto(path.replace('KEY', project.key));
      await expect(page.getByRole('main')).toBeVisible();
      await page.waitForLoadState('networkidle');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((one) => `${path} ${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
    }
  });
}
