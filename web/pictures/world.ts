import { letIn, Somebody } from '../e2e/system';
import { SHOP, STEPS } from './tasks';

export interface World {
  ada: Somebody;
  key: string;
  /** The key of the task that most is to be seen of. */
  task: string;
}

/** People and a project that look like some that are at work. */
export async function makeWorld(): Promise<World> {
  const ada = await Somebody.new('ada', { firstName: 'Ada', lastName: 'Lindqvist' });
  const bo = await Somebody.new('bo', { firstName: 'Bo', lastName: 'Marsh' });
  const cleo = await Somebody.new('cleo', { firstName: 'Cleo', lastName: 'Abara' });
  const key = `SHOP${Math.random().toString(36).slice(2, 4).toUpperCase()}`;
  const shop = await ada.call<{ id: string }>('POST', '/api/projects', {
    key,
    name: 'The new shop',
    description: 'All that has to be done before it opens.',
  });
  await ada.call('POST', '/api/projects', { key: `HOME${key.slice(4)}`, name: 'Around the house' });
  for (const one of [bo, cleo]) await letIn(ada, shop.id, one);
  const people = { ada, bo, cleo };
  const keys: Record<string, { id: string; key: string }> = {};
  for (const { title, status, by, more } of SHOP) {
    const assigneeId = by && people[by].id;
    const task = await ada.task(shop.id, title, { ...more, assigneeId });
    keys[title] = task;
    if (status) await (by ? people[by] : ada).call('PATCH', `/api/tasks/${task.id}`, { status });
  }
  const move = keys['Move the shop to the new server'] as { id: string; key: string };
  for (const title of STEPS) await ada.task(shop.id, title, { parentId: move.id });
  await talk(ada, bo, cleo, move.id);
  const old = await ada.project('The old shop');
  await ada.call('PATCH', `/api/projects/${old.id}`, { archived: true });
  return { ada, key, task: move.key };
}

async function talk(ada: Somebody, bo: Somebody, cleo: Somebody, taskId: string): Promise<void> {
  const say = (who: Somebody, text: string) => who.call('POST', `/api/tasks/${taskId}/comments`, { text });
  await say(
    bo,
    `@${ada.username} the copy of the orders took **eleven minutes**. Is that too long for a night?`,
  );
  await say(ada, 'No. We say on the start page that it is closed from 2 to 3.');
  await say(cleo, `@${ada.username} I write that text today.`);
}
