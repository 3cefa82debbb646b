import { useState } from 'react';
import { type Draft, dropDraft, keepDraft, readDraft } from './drafts';

/** A text that is kept in the browser while it is written. */
export function useDraft(key: string) {
  const [draft, setDraft] = useState<Draft | undefined>(() => readDraft(key));
  return {
    draft,
    write(text: string, base?: string, version?: number) {
      const next = { text, base: draft?.base ?? base, version: draft?.version ?? version };
      keepDraft(key, next);
      setDraft({ ...next, at: Date.now() });
    },
    drop() {
      dropDraft(key);
      setDraft(undefined);
    },
  };
}
