import type { TaskCard, TaskPatch } from '~/api';

/** What each cell of a row is given. */
export interface CellOf {
  task: TaskCard;
  mayEdit: boolean;
  change: (patch: TaskPatch) => Promise<boolean>;
}
