import { useEffect, useRef, useState } from 'react';
import { type Engine, type SubtaskProposal, streamed, type Task } from '~/api';

export interface PlanState {
  steps: SubtaskProposal[];
  engine?: Engine;
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
    const body = { goal: task.title, context: task.description || undefined };
    try {
      for await (const { event, data } of streamed('/api/suggestions/subtasks', body, controller.signal)) {
        if (event === 'suggestion') become({ steps: [...state.steps, data as SubtaskProposal] });
        if (event === 'done') become({ engine: (data as { engine: Engine }).engine });
      }
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
