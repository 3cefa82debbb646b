import { type Browser, test as base, type Page } from '@playwright/test';
import { expect, logIn } from '../e2e/system';
import { figure, keep } from './figures';
import { countFrames, watch } from './page';
import { CARDS, makeWorld, type World } from './world';

const LOADS = 5;
const DRAGS = 7;
const STEPS = 150;
const EVENTS = 40;
const LIVE_PAUSE = 300;
const SECOND = 1_000;

type State = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;

const test = base.extend<object, { world: World; loggedIn: State }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
  world: [async ({}, use) => use(await makeWorld()), { scope: 'worker', timeout: 300_000 }],
  loggedIn: [
    async ({ browser, world }, use) => {
      const context = await browser.newContext({ locale: 'en-GB' });
      await logIn(await context.newPage(), world.owner.username, new URL('/', gateway()).href);
      await use(await context.storageState());
      await context.close();
    },
    { scope: 'worker' },
  ],
});

const gateway = () => process.env.TASKFLOW_GATEWAY ?? 'http://localhost:8080';

/** A page in a browser that has nothing cached, on a processor so many times slower than this one. */
async function fresh(browser: Browser, storageState: State, slower = 1): Promise<Page> {
  const context = await browser.newContext({ baseURL: gateway(), storageState, locale: 'en-GB' });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await watch(page);
  return page;
}

async function load(browser: Browser, storageState: State, key: string, slower = 1) {
  const page = await fresh(browser, storageState, slower);
  const times: { first: number; interactive: number }[] = [];
  for (const visit of [() => page.goto(`/p/${key}`), () => page.reload()]) {
    await visit();
    await page.waitForFunction(() => window.seen.interactive);
    times.push(await page.evaluate(() => window.seen as { first: number; interactive: number }));
  }
  await page.context().close();
  return { cold: times[0]?.interactive ?? 0, warm: times[1]?.interactive ?? 0 };
}

for (const slower of [1, 4]) {
  test(`how soon a board answers, on a processor slowed ${slower} times`, async ({
    browser,
    loggedIn,
    world,
  }, info) => {
    const many = { cold: [] as number[], warm: [] as number[] };
    const few: number[] = [];
    for (let time = 0; time < LOADS; time++) {
      const { cold, warm } = await load(browser, loggedIn, world.many.key, slower);
      many.cold.push(cold);
      many.warm.push(warm);
      few.push((await load(browser, loggedIn, world.few.key, slower)).warm);
    }
    const limit = { what: 'a board of 8', p50: figure('', 'ms', few).p50 };
    const goal = slower === 1 ? '<= 1500 ms' : undefined;
    const board = `${CARDS} cards, CPU x ${slower}: a key is answered`;
    await keep(
      info,
      figure(`${board}, nothing cached`, 'ms', many.cold, { goal }),
      figure(`${board}, files cached`, 'ms', many.warm, { goal, limit }),
    );
  });
}

test('frames while a card is dragged', async ({ browser, loggedIn, world }, info) => {
  const page = await fresh(browser, loggedIn);
  await page.goto(`/p/${world.many.key}`);
  await expect(page.locator('[data-card]').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const rates: number[] = [];
  const slowest: number[] = [];
  const atRest: number[] = [];
  for (let time = 0; time < DRAGS; time++) {
    const rest = await countFrames(page);
    await page.waitForTimeout(SECOND);
    atRest.push(perSecond(await rest()));
    const gaps = await drag(page);
    rates.push(perSecond(gaps));
    slowest.push(figure('', 'ms', gaps).p99);
  }
  const limit = { what: 'the page at rest', p50: figure('', 'frames/s', atRest).p50 };
  await keep(
    info,
    figure(`${CARDS} cards: a drag over all columns`, 'frames/s', rates, { goal: '>= 50 frames/s', limit }),
    figure(`${CARDS} cards: the slowest hundredth of a drag's frames`, 'ms', slowest),
  );
  await page.context().close();
});

const perSecond = (gaps: number[]) => (gaps.length * SECOND) / gaps.reduce((sum, gap) => sum + gap, 0);

/** Takes the first card through all columns and back to where it was. */
async function drag(page: Page): Promise<number[]> {
  const box = await page.locator('[data-card]').first().boundingBox();
  if (!box) throw new Error('There is no card to drag.');
  const { x, y } = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const { width } = page.viewportSize() as { width: number };
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 10, y + 10, { steps: 4 });
  const frames = await countFrames(page);
  await page.mouse.move(width - 40, y + 300, { steps: STEPS });
  await page.mouse.move(x, y, { steps: STEPS });
  const gaps = await frames();
  await page.mouse.up();
  return gaps;
}

test('how soon a live event is drawn', async ({ browser, loggedIn, world }, info) => {
  const page = await fresh(browser, loggedIn);
  await page.goto(`/p/${world.many.key}`);
  await expect(page.getByRole('button', { name: 'Live' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const id = await page.locator('[data-card]').first().getAttribute('data-card');
  const taken: number[] = [];
  const rest = await countFrames(page);
  for (let event = 0; event < EVENTS; event++) {
    await world.owner.call('PATCH', `/api/tasks/${id}`, { title: `Live ${event}` });
    await page.waitForFunction((number) => window.seen.drawn[number], event);
    const { heard, drawn } = await page.evaluate(() => window.seen);
    taken.push((drawn[event] ?? 0) - (heard[event] ?? 0));
    await page.waitForTimeout(LIVE_PAUSE);
  }
  const limit = { what: 'a frame of the page', p50: figure('', 'ms', await rest()).p50 };
  await keep(info, figure(`${CARDS} cards: a live event is drawn`, 'ms', taken, { goal: '<= 50 ms', limit }));
  await page.context().close();
});
