import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Priority, TaskStatus } from '~/api';

export const STATUSES: TaskStatus[] = ['OPEN', 'IN_PROGRESS', 'DONE', 'CANCELLED'];
export const PRIORITIES: Priority[] = ['URGENT', 'HIGH', 'MEDIUM', 'LOW'];

export const statusWords: Record<TaskStatus, MessageDescriptor> = {
  OPEN: msg`Open`,
  IN_PROGRESS: msg`In progress`,
  DONE: msg`Done`,
  CANCELLED: msg`Cancelled`,
};

export const priorityWords: Record<Priority, MessageDescriptor> = {
  URGENT: msg`Urgent`,
  HIGH: msg`High`,
  MEDIUM: msg`Medium`,
  LOW: msg`Low`,
};
