// Says how long a board of 5,000 cards takes to show its first one, through the running system, on a processor four times slower than this
// one; TASKFLOW_GATEWAY, else the one that `./taskflow up` starts. To compare two builds on one machine, not to judge one.
import { chromium } from '@playwright/test';

const GATEWAY = process.env.TASKFLOW_GATEWAY ?? 'http://localhost:8080';
const CARDS = 5_000;
const AT_ONCE = 500;
const SLOWER = 4;
const TIMES = 5;
const password = 'Measured-once-7';
const username = `measure${Math.random().toString(36).slice(2, 9)}`;

async function call(path, body, token) {
  const headers = { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) };
  const answer = await fetch(GATEWAY + path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

async function board() {
  await call('/api/auth/register', { username, email: `${username}@taskflow.localhost`, password });
  const { accessToken } = await call('/api/auth/login', { username, password });
  const key = `M${Math.random().toString(36).slice(2, 9).toUpperCase()}`;
  const project = await call('/api/projects', { key, name: 'Measured' }, accessToken);
  for (let from = 0; from < CARDS; from += AT_ONCE) {
    const task = (at) => ({ title: `Card ${from + at} of many, of a usual length`, projectId: project.id });
    const create = Array.from({ length: AT_ONCE }, (_, at) => ({ op: 'create', task: task(at) }));
    const { results } = await call('/api/tasks/bulk', { operations: create }, accessToken);
    const status = ['OPEN', 'IN_PROGRESS', 'DONE', 'CANCELLED'][(from / AT_ONCE) % 4];
    if (status === 'OPEN') continue;
    const update = results.map((one) => ({ op: 'update', id: one.task.id, patch: { status } }));
    await call('/api/tasks/bulk', { operations: update }, accessToken);
  }
  return `${GATEWAY}/p/${key}`;
}

async function firstCard(page) {
  const line = await page.context().newCDPSession(page);
  await line.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[data-card]')) return;
      observer.disconnect();
      requestAnimationFrame(() => Object.assign(window, { firstCard: performance.now() }));
    }).observe(document, { childList: true, subtree: true });
  });
}

const shown = async (page) => (await page.waitForFunction(() => window.firstCard)).jsonValue();
const middle = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];

const address = await board();
const args = ['--no-sandbox', '--disable-gpu'];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args });
const context = await browser.newContext();
const page = await context.newPage();
await page.goto(address);
await page.locator('#username').fill(username);
await page.locator('#password').fill(password);
await page.locator('#kc-login').click();
await page.locator('[data-card]').first().waitFor();
const storageState = await context.storageState();
await context.close();
const cold = [];
const warm = [];
for (let time = 0; time < TIMES; time++) {
  const fresh = await browser.newContext({ storageState });
  const tab = await fresh.newPage();
  await firstCard(tab);
  await tab.goto(address);
  cold.push(await shown(tab));
  await tab.reload();
  warm.push(await shown(tab));
  await fresh.close();
}
await browser.close();
console.log(
  `first card, ${CARDS} cards, CPU x ${SLOWER}: cold ${middle(cold).toFixed(0)} ms, warm ${middle(warm).toFixed(0)} ms`,
);
