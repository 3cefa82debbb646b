import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Problem } from './types';

type InvalidField = NonNullable<Problem['errors']>[number];

/** What kinds of problems are called, by the end of their type. */
const titles: Record<string, MessageDescriptor> = {
  validation: msg`Some values are not acceptable`,
  'malformed-request': msg`The request cannot be understood`,
  forbidden: msg`You may not do this`,
  'not-found': msg`Not found`,
  conflict: msg`The request conflicts with the current state`,
  gone: msg`No longer available`,
  'precondition-failed': msg`Somebody has changed this meanwhile`,
  'too-large': msg`The request is too large`,
  unprocessable: msg`The request cannot be carried out`,
  'too-many-requests': msg`Too many requests`,
  internal: msg`Something went wrong on our side`,
  unavailable: msg`Temporarily unavailable`,
};

/** The services' sentences that people meet most. */
const details: Record<string, MessageDescriptor> = {
  'Your roles do not allow this.': msg`Your roles do not allow this.`,
  'Wait as long as Retry-After says.': msg`Wait a little, then try again.`,
  'The call ran out of time before this operation. Repeat it for the rest.': msg`There was not time for all of it. Try again for the rest.`,
  'The two would wait for each other, directly or through others. Remove what blocks the other way first.': msg`The two would wait for each other, directly or through others. Remove what blocks the other way first.`,
  'The task is like this already. Nothing has changed.': msg`The task is like this already. Nothing has changed.`,
  'This is undone already.': msg`This is undone already.`,
  'Somebody has changed the task since. Delete or restore it by itself.': msg`Somebody has changed the task since. Delete or restore it by itself.`,
  'The change contradicts what is already stored.': msg`The change contradicts what is already stored.`,
  'Somebody else changed the resource at the same moment. Read it again and repeat the change.': msg`Somebody else changed this at the same moment. Look at it again and repeat the change.`,
  'The resource is no longer the version you named. Read it again and repeat the change.': msg`Somebody else changed this at the same moment. Look at it again and repeat the change.`,
  'The answer took too long. Try again soon.': msg`The answer took too long. Try again soon.`,
  'The fault is ours and has been recorded. Quote the traceId when you report it.': msg`The fault is ours and has been recorded. Quote the trace when you report it.`,
  "The key INBOX is kept for everybody's personal project.": msg`The key INBOX is kept for everybody’s personal project.`,
  'An INBOX is personal and cannot be shared. Create a project for it.': msg`An INBOX is personal and cannot be shared. Create a project for it.`,
};

/** Fields as people call them, by their names in the API. */
const fields: Record<string, MessageDescriptor> = {
  title: msg`Title`,
  name: msg`Name`,
  key: msg`Key`,
  description: msg`Description`,
  text: msg`Text`,
  status: msg`Status`,
  priority: msg`Priority`,
  dueOn: msg`Due`,
  dueAt: msg`Due`,
  recurrence: msg`Repeats`,
  reminders: msg`Remind`,
  labels: msg`Labels`,
  assigneeId: msg`Assignee`,
  parentId: msg`Parent task`,
  otherId: msg`Other task`,
  projectId: msg`Project`,
  goal: msg`Goal`,
  userId: msg`Person`,
  username: msg`Name`,
  role: msg`Role`,
  subscribe: msg`Events it hears`,
  timeZone: msg`Time zone`,
};

const demands: [RegExp, (...numbers: string[]) => MessageDescriptor][] = [
  [/^is required$/, () => msg`is required`],
  [/^must not be (?:blank|null)$/, () => msg`must not be blank`],
  [/^is taken$/, () => msg`is taken`],
  [/^is not acceptable$/, () => msg`is not acceptable`],
  [/^cannot be cleared$/, () => msg`cannot be cleared`],
  [/^must have at most (\d+) characters$/, (most) => msg`must have at most ${most} characters`],
  [/^must have (\d+) to (\d+) characters$/, (least, most) => msg`must have ${least} to ${most} characters`],
  [/^must have at most (\d+) (?:items|entries)$/, (most) => msg`must have at most ${most} entries`],
  [/^must have (\d+) to (\d+) items$/, (least, most) => msg`must have ${least} to ${most} entries`],
  [/^must be from (\d+) to (\d+)$/, (least, most) => msg`must be from ${least} to ${most}`],
  [/^must not have the same item twice$/, () => msg`must not have the same entry twice`],
  [/^must be one line/, () => msg`must be one line of text`],
  [/^must be another task$/, () => msg`must be another task`],
  [/^must be a task of the same project$/, () => msg`must be a task of the same project`],
  [
    /^must be neither the task itself nor one below it$/,
    () => msg`must be neither the task itself nor one below it`,
  ],
  [/^must be a member of the project$/, () => msg`must be a member of the project`],
  [/^must lie in the years/, () => msg`must lie in the years 0001 to 9999`],
  [/^must be a date such as/, () => msg`must be a date`],
  [
    /^must be 2 to 10 of A-Z and 0-9, a letter first$/,
    () => msg`must be 2 to 10 of A-Z and 0-9, a letter first`,
  ],
  [/^must name no time of a day/, () => msg`must name no time of a day where the task is due on a day`],
  [/^must be an e-mail address$/, () => msg`must be an e-mail address`],
  [
    /^must be 2 to 40 letters a to z/,
    () => msg`must be 2 to 40 letters a to z, digits or hyphens, beginning with a letter`,
  ],
];

/** What is wrong with a value, in the reader's language where its words are known. */
export function demandWords(message: string): string {
  for (const [pattern, words] of demands) {
    const found = pattern.exec(message);
    if (found) return i18n._(words(...found.slice(1)));
  }
  return message;
}

/** The same behind the field's name; of a field that has none here the name is the API's own affair. */
function fieldSaid({ pointer, message }: InvalidField): string {
  const words = pointer.split('/').map((part) => fields[part]);
  const name = words.find((word) => word !== undefined);
  return name ? `${i18n._(name)}: ${demandWords(message)}` : demandWords(message);
}

export function problemTitle(problem: Problem | undefined): string | undefined {
  const words = titles[problem?.type?.split('/').at(-1) ?? ''];
  return words ? i18n._(words) : problem?.title;
}

/** What exactly is wrong: the values by name, else the service's sentence. */
export function problemDetail(problem: Problem | undefined): string | undefined {
  if (problem?.errors?.length) return problem.errors.map(fieldSaid).join('; ');
  const words = details[problem?.detail ?? ''];
  return words ? i18n._(words) : problem?.detail;
}
