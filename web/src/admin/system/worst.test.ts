import { expect, test } from 'vitest';
import type { SystemState } from '~/api';
import { worst } from './worst';

const well: SystemState = {
  asOf: '2026-11-30T10:00:00Z',
  services: [{ name: 'task-service', health: 'UP', version: '1', uptime: 1 }],
  brokerAnswers: true,
  queues: [],
  outboxes: [{ service: 'task-service', waiting: 3, oldestAge: 2 }],
  work: [],
  deadLetters: { open: 0, oldestAge: null },
};
const service = (health: 'UP' | 'IMPAIRED' | 'DOWN') => [
  { name: 'auth-service', health, version: null, uptime: null },
];

test('what is down comes before what is late, and that before what somebody has to decide', () => {
  expect(worst(well)).toEqual({ kind: 'well' });
  const letters = { ...well, deadLetters: { open: 2, oldestAge: 9 } };
  const work = [{ service: 'a', work: 'mail', waiting: 0, oldestAge: 0, givenUp: 3 }];
  expect(worst({ ...well, work })).toEqual({ kind: 'work', givenUp: 3 });
  expect(worst(letters)).toEqual({ kind: 'letters', open: 2 });
  const queues = [{ queue: 'task-service.commands', messages: 5, consumers: 0 }];
  const unheard = { ...letters, queues };
  expect(worst(unheard)).toEqual({ kind: 'queue', queue: 'task-service.commands' });
  const late = { ...unheard, outboxes: [{ service: 'task-service', waiting: 3, oldestAge: 61 }] };
  expect(worst(late)).toEqual({ kind: 'outbox', service: 'task-service', age: 61 });
  const impaired = { ...late, services: service('IMPAIRED') };
  expect(worst(impaired)).toEqual({ kind: 'impaired', names: ['auth-service'] });
  const noBroker = { ...impaired, brokerAnswers: false };
  expect(worst(noBroker)).toEqual({ kind: 'broker' });
  expect(worst({ ...noBroker, services: service('DOWN') })).toEqual({
    kind: 'down',
    names: ['auth-service'],
  });
});

test('dead letters that cannot be counted are none', () => {
  expect(worst({ ...well, deadLetters: null })).toEqual({ kind: 'well' });
});
