import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Refused, type Wanted } from '~/api';
import { preferencesQuery, putPreferences } from './queries';

const STALE = 412;

/**
 * What the caller wants: shown at once, sent one after the other, and of what was changed meanwhile only the last. What was refused stays
 * as it was put until somebody tries again; who was overtaken by another window sees what was said there.
 */
export function useWanted() {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(preferencesQuery);
  const [draft, setDraft] = useState<Wanted>();
  const [fault, setFault] = useState<unknown>();
  const last = useRef<Wanted>(undefined);
  const sending = useRef(false);

  async function send() {
    if (sending.current) return;
    sending.current = true;
    try {
      while (last.current) {
        const wanted = last.current;
        const seen = client.getQueryData(preferencesQuery.queryKey);
        const kept = await putPreferences(wanted, seen?.version ?? 0);
        client.setQueryData(preferencesQuery.queryKey, kept);
        if (last.current === wanted) last.current = undefined;
      }
      setDraft(undefined);
    } catch (refused) {
      if (refused instanceof Refused && refused.status === STALE) {
        last.current = undefined;
        await refetch();
        setDraft(undefined);
      }
      setFault(refused);
    } finally {
      sending.current = false;
    }
  }

  return {
    wanted: draft ?? data,
    error,
    fault,
    retry: () => {
      setFault(undefined);
      void (last.current ? send() : refetch());
    },
    change: (wanted: Wanted) => {
      const { kinds, quietHours, digest } = wanted;
      last.current = { kinds, quietHours, digest };
      setFault(undefined);
      setDraft(last.current);
      void send();
    },
  };
}
