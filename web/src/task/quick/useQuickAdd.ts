import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { NewTask } from '~/api';
import { useRefusal } from '~/live';
import { toast } from '~/ui/toast/toasts';
import { dropDraft, keepDraft, readDraft } from '../change/drafts';
import { useDraft } from '../change/useDraft';
import { create } from '../create/create';
import { bodyOf, keptOf, type Read, readOf, stillSame } from './reading';
import { type Reading, read as readText, timeZone, useReading } from './useReading';

const SENT = 'quick:sent';

/** The same text sent again, for an answer that was lost, creates one task, also from a page that was loaded anew. */
function keyFor(body: NewTask): string {
  const said = JSON.stringify(body);
  const sent = readDraft(SENT);
  if (sent?.base === said) return sent.text;
  const key = crypto.randomUUID();
  keepDraft(SENT, { text: key, base: said });
  return key;
}

/** A line that is being written, what is read in it, and what was taken back; Enter creates the task. */
export function useQuickAdd(projectId: string | undefined, onClose: () => void) {
  const { t } = useLingui();
  const draft = useDraft('quick:text');
  const text = draft.draft?.text ?? '';
  const { reading, failed } = useReading(text, projectId);
  const [takenBack, setTakenBack] = useState<ReadonlySet<string>>(new Set());
  const [error, setError] = useRefusal();
  const [sending, setSending] = useState(false);

  const kept = (of: Reading | undefined): Read[] => (of ? keptOf(readOf(of.text, of.answer), takenBack) : []);
  const same = reading ? stillSame(text, reading.text) : 0;
  const read = kept(reading).filter((one) => one.spans.every((span) => span.end <= same));

  async function send() {
    if (!text.trim() || sending) return;
    setSending(true);
    setError(undefined);
    try {
      const fresh = reading?.text === text ? reading : await readText(text, projectId);
      const body = bodyOf(text, fresh?.answer, kept(fresh), { projectId, timeZone: timeZone() });
      const task = await create(body, 'OPEN', keyFor(body));
      draft.drop();
      dropDraft(SENT);
      toast(t`${task.key} was created`);
      onClose();
    } catch (refusal) {
      setError(refusal);
      setSending(false);
    }
  }

  return {
    text,
    read,
    answer: reading?.answer,
    failed,
    error,
    sending,
    send,
    write: (next: string) => {
      draft.write(next);
      setError(undefined);
    },
    drop: draft.drop,
    takeBack: (one: Read) => setTakenBack(new Set([...takenBack, one.key])),
  };
}
