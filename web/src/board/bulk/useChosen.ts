import { useState } from 'react';
import type { BoardStore } from '../state/store';

/** The cards that are chosen with X, from one to another with Shift X. */
export function useChosen(store: BoardStore) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string>();
  const choose = (id: string, upTo: boolean) => {
    const next = new Set(chosen);
    const column = store.read().columns[store.read().cards.get(id)?.status ?? 'OPEN'];
    const from = upTo && last ? column.indexOf(last) : -1;
    if (from >= 0) {
      const to = column.indexOf(id);
      for (const other of column.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(other);
    } else if (!next.delete(id)) next.add(id);
    setLast(id);
    setChosen(next);
  };
  return { chosen, choose, clear: () => setChosen(new Set()) };
}
