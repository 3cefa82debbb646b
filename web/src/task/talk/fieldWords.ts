import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** The fields of a task as people call them, inside a sentence. */
export const fieldWords: Record<string, MessageDescriptor> = {
  assigneeId: msg`assignee`,
  dueAt: msg`due`,
  dueOn: msg`due`,
  labels: msg`labels`,
  parentId: msg`part of`,
  priority: msg`priority`,
  projectId: msg`project`,
  recurrence: msg`repeats`,
  reminders: msg`reminders`,
  status: msg`status`,
  title: msg`title`,
};
