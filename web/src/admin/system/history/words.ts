import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Metric } from '~/api';

/** What is drawn, in this order. */
export const METRICS: Metric[] = [
  'REQUESTS',
  'REQUEST_FAILURES',
  'QUEUE_MESSAGES',
  'OUTBOX_PENDING',
  'OUTBOX_OLDEST_AGE',
  'DEAD_LETTERS',
  'WORK_WAITING',
  'MAIL',
  'SUGGESTIONS',
];

export const metricWords: Record<Metric, MessageDescriptor> = {
  REQUESTS: msg`Requests per minute`,
  REQUEST_FAILURES: msg`Failed requests per minute`,
  QUEUE_MESSAGES: msg`Messages in queues`,
  OUTBOX_PENDING: msg`Events in outboxes`,
  OUTBOX_OLDEST_AGE: msg`Age of the oldest event in an outbox`,
  DEAD_LETTERS: msg`Dead letters`,
  WORK_WAITING: msg`Background work that waits`,
  MAIL: msg`E-mails per minute`,
  SUGGESTIONS: msg`Decided suggestions per minute`,
};
