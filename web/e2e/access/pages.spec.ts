import { card, expect, test } from '../system';
import { nothingStandsInTheWay } from '../system/axe';

const pages = [
  '/p/KEY',
  '/p/KEY/list',
  '/p/KEY/calendar',
  '/p/KEY/people',
  '/p/KEY/dashboard',
  '/t/KEY-1',
  '/inbox',
  '/today',
  '/mine',
  '/dashboard',
  '/projects',
  '/preferences',
  '/p/NOBODY-HAS-THIS',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`nothing stands in anybody’s way, ${colorScheme} @phone`, () => {
    test.use({ colorScheme });

    test.beforeEach(async ({ project, bob }) => {
      const more = {
        description: 'Some *words*\n\n- and a list\n\n`code` and [a link](https://example.org)',
        priority: 'URGENT',
        dueOn: new Date().toISOString().slice(0, 10),
        labels: ['a11y'],
      };
      const task = await bob.task(project.id, 'תיקון', more);
      await bob.task(project.id, 'Step', { parentId: task.id });
    });

    test('on any page', async ({ page, project }) => {
      for (const path of pages) {
        await page.goto(path.replace('KEY', project.key));
        await expect(page.getByRole('main')).toBeVisible();
        await page.waitForLoadState('networkidle');
        await nothingStandsInTheWay(page, path);
      }
    });

    test('in anything that opens before one', async ({ page, project }) => {
      await page.goto(`/p/${project.key}`);
      await expect(card(page, 'Step').or(card(page, 'תיקון')).first()).toBeVisible();
      const openers = { c: 'New task', '?': 'Keys', 'Control+k': 'Find or do' };
      for (const [key, name] of Object.entries(openers)) {
        await page.keyboard.press(key);
        await expect(page.getByRole('dialog', { name })).toBeVisible();
        // What is behind a dialog is hidden from everybody, its main part and heading included.
        await nothingStandsInTheWay(page, name, '[role=dialog]');
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      }
      await card(page, 'Step').focus();
      await page.keyboard.press('m');
      await expect(page.getByRole('menu')).toBeVisible();
      await nothingStandsInTheWay(page, 'the menu of a card');
    });

    test('on the way in', async ({ browser }) => {
      const stranger = await browser.newContext({ colorScheme, storageState: undefined });
      const page = await stranger.newPage();
      await page.goto('/?login=failed');
      await expect(page.getByRole('main')).toBeVisible();
      await nothingStandsInTheWay(page, 'a login that failed');
      await page.goto('/');
      await expect(page.locator('#username')).toBeVisible();
      await nothingStandsInTheWay(page, 'the login');
      await page.getByRole('link', { name: 'Make an account' }).click();
      await expect(page.locator('#email')).toBeVisible();
      await nothingStandsInTheWay(page, 'the registration');
      await stranger.close();
    });
  });
}
