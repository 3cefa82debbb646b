import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { DeadLetter } from '~/api';
import { useRefusal } from '~/live';
import { toast } from '~/ui/toast/toasts';
import { replay } from '../queries';

/** Puts a dead letter into its queue again, and says so, or why not. */
export function useReplay(letter: DeadLetter, onDecided: () => void) {
  const { t } = useLingui();
  const [error, setError] = useRefusal();
  const [busy, setBusy] = useState(false);
  async function go() {
    setBusy(true);
    setError(undefined);
    try {
      await replay(letter.id);
      toast(t`It is in ${letter.queue} again.`);
      onDecided();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  }
  return { go, busy, error };
}
