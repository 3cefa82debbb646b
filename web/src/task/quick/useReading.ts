import { useEffect, useState } from 'react';
import { answer, api, type QuickAddAnswer } from '~/api';

const PAUSE = 180;
/** Whoever presses Enter waits no longer than this for what the text means. */
const LONGEST = 2_500;

export interface Reading {
  text: string;
  answer: QuickAddAnswer;
}

export const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** What the server reads in a text; undefined where it cannot be asked, or has no answer in time. */
export async function read(
  text: string,
  projectId: string | undefined,
  stop?: AbortSignal,
): Promise<Reading | undefined> {
  const late = AbortSignal.timeout(LONGEST);
  const signal = stop ? AbortSignal.any([stop, late]) : late;
  try {
    const body = { text, timeZone: timeZone(), projectId };
    return { text, answer: await answer(api.POST('/api/suggestions/quick-add', { body, signal })) };
  } catch {
    return undefined;
  }
}

/** Reads a text when it has rested for a moment. `failed`: it stays a plain title for now. */
export function useReading(text: string, projectId: string | undefined) {
  const [reading, setReading] = useState<Reading>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!text.trim()) {
      setReading(undefined);
      setFailed(false);
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const next = await read(text, projectId, stop.signal);
      if (stop.signal.aborted) return;
      setFailed(!next);
      if (next) setReading(next);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text, projectId]);
  return { reading, failed };
}
