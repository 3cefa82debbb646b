import { Somebody } from '../e2e/system';

export const CARDS = 5_000;
const FEW = 8;
const AT_ONCE = 500;
const STATUSES = ['OPEN', 'IN_PROGRESS', 'DONE', 'CANCELLED'];

export interface World {
  owner: Somebody;
  /** A board of 5,000 cards, and one of a few. */
  many: { id: string; key: string };
  few: { id: string; key: string };
}

type Results = { results: { task: { id: string } }[] };

export async function makeWorld(): Promise<World> {
  const owner = await Somebody.new('measure');
  const many = await fill(owner, CARDS);
  return { owner, many, few: await fill(owner, FEW) };
}

/** A project with so many tasks, a quarter of them in each column. */
async function fill(owner: Somebody, cards: number) {
  const project = await owner.project('Measured');
  for (let from = 0; from < cards; from += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, cards - from) }, (_, at) => from + at);
    const create = numbers.map((number) => ({ op: 'create', task: task(number, project.id) }));
    const { results } = await owner.call<Results>('POST', '/api/tasks/bulk', { operations: create });
    const update = results.map(({ task }, at) => ({
      op: 'update',
      id: task.id,
      patch: { status: STATUSES[at % STATUSES.length] },
    }));
    await owner.call('POST', '/api/tasks/bulk', { operations: update });
  }
  return project;
}

const task = (number: number, projectId: string) => ({
  title: `Card ${number} of many, of a usual length`,
  projectId,
});
