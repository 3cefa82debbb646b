import { test as base, card, column, expect, statusOf } from '../system';
import { Lines } from '../system/lines';

interface Interruption {
  lines: Lines;
  /** What somebody else does meanwhile: one task comes, one moves, one goes. */
  meanwhile: () => Promise<void>;
}

const test = base.extend<Interruption>({
  lines: async ({ page }, use) => use(await Lines.of(page)),
  meanwhile: async ({ lines, alice, bob, project, page }, use) => {
    const ids: Record<string, string> = {};
    for (const title of ['Stay', 'Move', 'Go']) ids[title] = (await alice.task(project.id, title)).id;
    await page.clock.install();
    await page.goto(`/p/${project.key}`);
    await expect(card(page, 'Stay')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Live' })).toBeVisible();
    expect(lines.down).toBe(false);
    await use(async () => {
      await bob.task(project.id, 'Come');
      await bob.call('PATCH', `/api/tasks/${ids.Move}`, { status: 'DONE' });
      await bob.call('DELETE', `/api/tasks/${ids.Go}`);
    });
    await expect(column(page, 'Open').getByRole('link', { name: 'Come' })).toHaveCount(1);
    await expect(column(page, 'Done').getByRole('link', { name: 'Move' })).toHaveCount(1);
    await expect(card(page, 'Go')).toHaveCount(0);
    await expect(page.getByRole('main').locator('[data-card]')).toHaveCount(3);
    await expect(page.getByRole('button', { name: 'Live' })).toBeVisible();
    expect((await statusOf(bob, project.id, 'Move')).order).toHaveLength(3);
  },
});

const again = /Trying again|Connecting/;

test('of a line that is cut, no change is missed and none is shown twice', async ({
  page,
  lines,
  meanwhile,
}) => {
  lines.down = true;
  await lines.cut();
  await expect(page.getByRole('button', { name: again })).toBeVisible();
  await meanwhile();
  lines.down = false;
  await page.getByRole('button', { name: again }).click();
});

test('nor of one that is half open, which nobody says is dead', async ({ page, lines, meanwhile }) => {
  lines.silent = true;
  await meanwhile();
  lines.down = true;
  await page.clock.fastForward(36_000);
  await expect(page.getByRole('button', { name: again })).toBeVisible();
  lines.silent = false;
  lines.down = false;
  await page.clock.fastForward(40_000);
});

test('nor by a page that was asleep', async ({ page, lines, meanwhile }) => {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setWebLifecycleState', { state: 'frozen' });
  lines.silent = true;
  await meanwhile();
  await lines.cut();
  lines.silent = false;
  await browser.send('Page.setWebLifecycleState', { state: 'active' });
  await page.clock.fastForward(40_000);
});
