import type { Comment, Project, Suggestion, Task } from '~/api';

/** What a frame tells, as docs/events.md has it. Parts that a type does not have are missing. */
export interface EventData {
  task?: Task;
  changes?: { field: string; from: unknown; to: unknown }[];
  comment?: Comment;
  project?: Project;
  projectId?: string;
  suggestion?: Suggestion;
  relation?: { taskId: string; otherId: string; projectId: string };
  /** What came into the inbox of whoever hears of it. */
  notification?: { id: string; kind: string };
}

/** Something that happened, shortened to the routing key: `task.updated`. */
export interface Happened {
  id: string;
  key: string;
  time: string;
  data: EventData;
}

export type Frame =
  | { kind: 'event'; event: Happened }
  | { kind: 'heartbeat'; id: string | null }
  | { kind: 'resync' };

/** Undefined for what a later version may send. */
export function readFrame(text: string): Frame | undefined {
  const frame = parse(text);
  if (!frame || typeof frame.type !== 'string') return undefined;
  if (frame.type === 'heartbeat') return { kind: 'heartbeat', id: (frame.id as string) ?? null };
  if (frame.type === 'resync') return { kind: 'resync' };
  const event = readEvent(frame);
  return event && { kind: 'event', event };
}

export function readEvent(frame: Record<string, unknown>): Happened | undefined {
  const key = /^io\.taskflow\.(.+)\.v\d+$/.exec(String(frame.type))?.[1];
  if (!key || typeof frame.id !== 'string') return undefined;
  return { id: frame.id, key, time: String(frame.time), data: (frame.data ?? {}) as EventData };
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
