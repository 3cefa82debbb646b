import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { KindChannels } from '~/api';

export type Kind = KindChannels['kind'];

export const kindWords: Record<Kind, MessageDescriptor> = {
  TASK_ASSIGNED: msg`Somebody gives me a task`,
  MENTIONED: msg`Somebody mentions me`,
  DUE_SOON: msg`A task of mine is due soon`,
  OVERDUE: msg`A task of mine is late`,
  REMINDER: msg`I wanted to be reminded`,
  COMMENTED: msg`A comment on what I watch`,
  STATUS_CHANGED: msg`Another status of what I watch`,
};
