import { QueryClient } from '@tanstack/react-query';
import { Refused, type Task } from '~/api';
import { batches, type Happened, onReset } from '~/live';

const MOST_TRIES = 3;
const PAUSE = 2_000;

/** What was read, kept in step by the live feed: nothing grows stale of itself. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < MOST_TRIES && error instanceof Refused && error.passing,
    },
  },
});

onReset(() => queryClient.invalidateQueries());

const stale = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** At once, and then at most every two seconds: a busy project must not have every list read without end. */
function readAnew(): void {
  for (const key of stale) void queryClient.invalidateQueries({ queryKey: JSON.parse(key) as unknown[] });
  stale.clear();
  timer = setTimeout(() => {
    timer = undefined;
    if (stale.size > 0) readAnew();
  }, PAUSE);
}

batches.listen((events) => {
  for (const event of events) hear(event);
  if (timer === undefined && stale.size > 0) readAnew();
});

function hear({ key, data }: Happened): void {
  const { task } = data;
  const forget = (...queryKey: unknown[]) => stale.add(JSON.stringify(queryKey));
  const topic = key.split('.')[0];
  if (task && topic === 'task') {
    if (key !== 'task.deleted') {
      queryClient.setQueryData<Task>(['task', task.id], (had) =>
        had && had.version <= task.version ? { ...task, subtasks: had.subtasks } : had,
      );
    }
    forget('tasks');
    forget('next');
    forget('activity', task.id);
    forget('watchers', task.id);
    if (task.parentId) forget('subtasks', task.parentId);
    if (key === 'task.deleted') forget('task', task.id);
  }
  if (topic === 'comment' && data.comment) {
    forget('comments', data.comment.taskId);
    forget('watchers', data.comment.taskId);
  }
  if (topic === 'notification') forget('notifications');
  if (topic === 'suggestion') forget('suggestions');
  if (topic === 'project') {
    forget('projects');
    forget('members');
  }
  if (data.relation) forget('relations', data.relation.taskId);
}
