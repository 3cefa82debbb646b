import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { Filters } from '~/filter';
import { BoardStore } from './store';

const KEPT = 3;

/** The last boards go on listening, so that a way back to one of them shows it at once. */
const boards = new Map<string, { store: BoardStore; stop: () => void }>();

export function useBoardStore(projectId: string, filters: Filters): BoardStore {
  const client = useQueryClient();
  return boardStore(projectId, filters, client);
}

function boardStore(projectId: string, filters: Filters, client: QueryClient): BoardStore {
  const key = JSON.stringify([projectId, filters]);
  const known = boards.get(key);
  if (known) return known.store;
  const store = new BoardStore(projectId, filters, client);
  boards.set(key, { store, stop: store.start() });
  const [oldest] = boards.keys();
  if (boards.size > KEPT && oldest) {
    boards.get(oldest)?.stop();
    boards.delete(oldest);
  }
  return store;
}
