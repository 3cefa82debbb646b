import type { SystemState } from '~/api';

/** What an operator should look at first. */
export type Worst =
  | { kind: 'down'; names: string[] }
  | { kind: 'broker' }
  | { kind: 'impaired'; names: string[] }
  | { kind: 'outbox'; service: string; age: number }
  | { kind: 'queue'; queue: string }
  | { kind: 'letters'; open: number }
  | { kind: 'work'; givenUp: number }
  | { kind: 'well' };

/** Seconds that an event may wait in an outbox before anybody is told. */
const LATE = 60;

export function worst(system: SystemState): Worst {
  const of = (health: string) =>
    system.services.filter((service) => service.health === health).map((service) => service.name);
  const down = of('DOWN');
  if (down.length > 0) return { kind: 'down', names: down };
  if (!system.brokerAnswers) return { kind: 'broker' };
  const impaired = of('IMPAIRED');
  if (impaired.length > 0) return { kind: 'impaired', names: impaired };
  const late = system.outboxes.find((outbox) => outbox.oldestAge > LATE);
  if (late) return { kind: 'outbox', service: late.service, age: late.oldestAge };
  const unheard = system.queues.find(({ consumers, messages }) => consumers === 0 && messages);
  if (unheard) return { kind: 'queue', queue: unheard.queue };
  const open = system.deadLetters?.open ?? 0;
  if (open > 0) return { kind: 'letters', open };
  const givenUp = system.work.reduce((sum, work) => sum + work.givenUp, 0);
  return givenUp > 0 ? { kind: 'work', givenUp } : { kind: 'well' };
}
