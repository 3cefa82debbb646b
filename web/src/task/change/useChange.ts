import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Task, TaskPatch } from '~/api';
import { changeTask } from './changeTask';

export type ChangeState =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'refused'; error: unknown; patch: TaskPatch }
  | { kind: 'conflict'; patch: TaskPatch; theirs: Task };

/** Changes a task: shown at once, put back with a word if it is refused, both versions if somebody else was faster. */
export function useChange(task: Task) {
  const client = useQueryClient();
  const [state, setState] = useState<ChangeState>({ kind: 'idle' });
  const show = (next: Task) =>
    client.setQueryData<Task>(['task', task.id], (had) => ({
      ...next,
      subtasks: next.subtasks ?? had?.subtasks,
    }));

  async function change(patch: TaskPatch, base: Task = task): Promise<boolean> {
    setState({ kind: 'saving' });
    show({ ...task, ...patch } as Task);
    try {
      const outcome = await changeTask(base, patch);
      show(outcome.kind === 'saved' ? outcome.task : outcome.theirs);
      setState(outcome.kind === 'saved' ? { kind: 'idle' } : { ...outcome, patch });
      void client.invalidateQueries({ queryKey: ['activity', task.id] });
      return outcome.kind === 'saved';
    } catch (error) {
      show(task);
      setState({ kind: 'refused', error, patch });
      return false;
    }
  }

  return { state, change, settle: () => setState({ kind: 'idle' }) };
}
