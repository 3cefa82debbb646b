import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, type Comment, ifMatch, MERGE_PATCH, session } from '~/api';
import { useRefusal } from '~/live';
import { Avatar } from '~/people';
import { ago, moment } from '~/text';
import { Button } from '~/ui/button/Button';
import { Fault } from '~/ui/state/Fault';
import { useFocusBack } from '~/ui/useFocusBack';
import { useDraft } from '../change/useDraft';
import { Prose } from './Prose';
import style from './Talk.module.css';

/** What somebody said; who said it may change it, or take it back. */
export function CommentView({
  comment,
  projectId,
  name,
}: {
  comment: Comment;
  projectId: string;
  name: string | undefined;
}) {
  const { t } = useLingui();
  const client = useQueryClient();
  const { draft, write, drop } = useDraft(`comment:${comment.id}`);
  const [open, setOpen] = useState(draft !== undefined);
  const opener = useFocusBack<HTMLButtonElement>(open);
  const [error, setError] = useRefusal();
  const at = new Date(comment.createdAt);
  const mine = comment.authorId === session().userId;
  const params = { path: { taskId: comment.taskId, id: comment.id } };
  const headers = ifMatch(draft?.version ?? comment.version);

  async function act(call: () => Promise<unknown>) {
    try {
      setError(undefined);
      await call();
      drop();
      setOpen(false);
    } catch (refusal) {
      setError(refusal);
    }
    await client.invalidateQueries({ queryKey: ['comments', comment.taskId] });
  }
  const save = () =>
    act(async () => {
      const body = { text: draft?.text ?? comment.text };
      await answer(
        api.PATCH('/api/tasks/{taskId}/comments/{id}', {
          params,
          headers: { ...MERGE_PATCH, ...headers },
          body,
        }),
      );
    });
  const remove = () => act(() => answer(api.DELETE('/api/tasks/{taskId}/comments/{id}', { params })));
  const leave = () => {
    drop();
    setOpen(false);
  };
  return (
    <li className={style.comment}>
      <header>
        <Avatar id={comment.authorId} name={name} />
        <b dir="auto">{name ?? '?'}</b>
        {comment.version > 1 && (
          <span className="small">
            <Trans>changed</Trans>
          </span>
        )}
        <time className="small" dateTime={comment.createdAt} title={moment(at)}>
          {ago(at)}
        </time>
      </header>
      {open ? (
        <div className={style.composer}>
          <textarea
            autoFocus
            dir="auto"
            aria-label={t`Comment, changed`}
            value={draft?.text ?? comment.text}
            onChange={(event) => write(event.target.value, comment.text, comment.version)}
            onKeyDown={(event) => event.ctrlKey && event.key === 'Enter' && save()}
          />
          <div className={style.acts}>
            <Button tiny look="ink" onPress={save}>
              <Trans>Save</Trans>
            </Button>
            <Button tiny look="quiet" onPress={leave}>
              <Trans>Throw away</Trans>
            </Button>
            <Button tiny look="quiet" onPress={remove}>
              <Trans>Delete the comment</Trans>
            </Button>
          </div>
        </div>
      ) : (
        <Prose projectId={projectId}>{comment.text}</Prose>
      )}
      {error !== undefined && <Fault error={error} />}
      {mine && !open && (
        <Button ref={opener} tiny look="quiet" className={style.change} onPress={() => setOpen(true)}>
          <Trans>Change</Trans>
        </Button>
      )}
    </li>
  );
}
