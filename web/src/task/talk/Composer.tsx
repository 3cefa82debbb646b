import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { answer, api, type Task } from '~/api';
import { useRefusal } from '~/live';
import { useMembers } from '~/people';
import { Button } from '~/ui/button/Button';
import { Fault } from '~/ui/state/Fault';
import { useDraft } from '../change/useDraft';
import { complete, mentionAt } from './mentions';
import style from './Talk.module.css';

/** Where one says something about a task. It is kept until it is sent. */
export function Composer({ task }: { task: Task }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const field = useRef<HTMLTextAreaElement>(null);
  const { draft, write, drop } = useDraft(`task:${task.id}:comment`);
  const [error, setError] = useRefusal();
  const [caret, setCaret] = useState(0);
  const [sending, setSending] = useState(false);
  const text = draft?.text ?? '';
  const begun = mentionAt(text, caret);
  const people = useMembers(task.projectId).filter(
    ({ username, displayName }) =>
      username &&
      begun !== undefined &&
      `${username} ${displayName ?? ''}`.toLowerCase().includes(begun.toLowerCase()),
  );

  async function send(event?: FormEvent) {
    event?.preventDefault();
    if (!text.trim() || sending) return;
    setSending(true);
    try {
      const headers = { 'Idempotency-Key': crypto.randomUUID() };
      const params = { path: { taskId: task.id } };
      await answer(api.POST('/api/tasks/{taskId}/comments', { params, headers, body: { text } }));
      drop();
      setError(undefined);
      await client.invalidateQueries({ queryKey: ['comments', task.id] });
    } catch (refusal) {
      setError(refusal);
    }
    setSending(false);
  }
  const mention = (username: string) => {
    const done = complete(text, caret, username);
    write(done.text);
    setCaret(done.caret);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
    const first = people[0]?.username;
    if (event.key === 'Tab' && begun !== undefined && first) {
      event.preventDefault();
      mention(first);
    }
  };
  return (
    <form className={style.composer} onSubmit={send}>
      <textarea
        ref={field}
        dir="auto"
        aria-label={t`Comment`}
        placeholder={t`Say something. Markdown, @name tells them.`}
        value={text}
        onChange={(event) => {
          write(event.target.value);
          setCaret(event.target.selectionStart);
        }}
        onKeyDown={onKeyDown}
      />
      {begun !== undefined && people.length > 0 && (
        <div className={style.mentions} role="group" aria-label={t`Mention`}>
          {people.slice(0, 5).map((person) => (
            <Button key={person.userId} tiny onPress={() => mention(person.username ?? '')}>
              @{person.username}
            </Button>
          ))}
          <span className="small">
            <Trans>Tab takes the first</Trans>
          </span>
        </div>
      )}
      {error !== undefined && <Fault error={error} retry={() => send()} />}
      <div className={style.acts}>
        <Button tiny type="submit" isDisabled={!text.trim() || sending}>
          <Trans>Send</Trans> <kbd className="onlyWide">Ctrl ⏎</kbd>
        </Button>
        <span className="small">
          <Trans>A draft stays here until it is sent.</Trans>
        </span>
      </div>
    </form>
  );
}
