import { useEffect, useRef, useState } from 'react';
import { type Engine, Refused, type SubtaskProposal, type SubtasksDone, streamed, type Task } from '~/api';

export interface PlanState {
  steps: SubtaskProposal[];
  engine?: Engine;
  /** What the engine said of its steps, once it is done. */
  done?: SubtasksDone;
  /** No more steps come. */
  over: boolean;
  /** The engine broke off, or could not be asked. */
  error?: unknown;
}

/** Steps to a task's goal, asked for at a press, each shown as soon as it is known. */
export function usePlan(task: Task) {
  const [plan, setPlan] = useState<PlanState>();
  const asked = useRef<AbortController>(undefined);
  useEffect(() => () => asked.current?.abort(), []);

  async function ask(): Promise<void> {
    asked.current?.abort();
    const controller = new AbortController();
    asked.current = controller;
    let state: PlanState = { steps: [], over: false };
    const become = (next: Partial<PlanState>) => {
      state = { ...state, ...next };
      if (!controller.signal.aborted) setPlan(state);
    };
    become({});
    const stream = async (body: object) => {
      for await (const { event, data } of streamed('/api/suggestions/subtasks', body, controller.signal)) {
        if (event === 'suggestion') become({ steps: [...state.steps, data as SubtaskProposal] });
        if (event === 'done') become({ engine: (data as SubtasksDone).engine, done: data as SubtasksDone });
      }
    };
    try {
      await stream({ taskId: task.id }).catch((error) => {
        // A task that was created a moment ago is not known there yet: its words are enough.
        if (!(error instanceof Refused) || error.status !== 404) throw error;
        return stream({ goal: task.title, context: task.description || undefined });
      });
      become({ over: true });
    } catch (error) {
      become({ over: true, error });
    }
  }

  function drop(): void {
    asked.current?.abort();
    setPlan(undefined);
  }

  return { plan, ask, drop };
}
