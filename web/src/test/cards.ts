import type { TaskCard } from '~/api';

/** A card with what a test does not care about filled in. */
export function card(part: Partial<TaskCard> & { id: string }): TaskCard {
  return {
    key: `WEB-${part.id}`,
    number: 1,
    projectId: 'project',
    title: `Task ${part.id}`,
    hasDescription: false,
    status: 'OPEN',
    priority: null,
    dueAt: null,
    dueOn: null,
    recurrence: null,
    reminders: [],
    assigneeId: null,
    reporterId: 'alice',
    labels: [],
    parentId: null,
    position: 'a0',
    version: 1,
    createdAt: '2026-03-01T12:00:00Z',
    updatedAt: '2026-03-01T12:00:00Z',
    completedAt: null,
    ...part,
  };
}
