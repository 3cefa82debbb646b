import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useState } from 'react';
import type { Task } from '~/api';
import { Button } from '~/ui/button/Button';
import { useFocusBack } from '~/ui/useFocusBack';
import { Trouble } from '../change/Trouble';
import { useChange } from '../change/useChange';
import { useDraft } from '../change/useDraft';
import { Prose } from '../talk/Prose';
import style from './Description.module.css';

/** The description: Markdown's source with a preview. What is written is kept until the server has it. */
export function Description({ task, mayEdit }: { task: Task; mayEdit: boolean }) {
  const { t } = useLingui();
  const { state, change, settle } = useChange(task);
  const { draft, write, drop } = useDraft(`task:${task.id}:description`);
  const [open, setOpen] = useState(draft !== undefined);
  const opener = useFocusBack<HTMLButtonElement>(open);
  const [preview, setPreview] = useState(false);
  const now = task.description ?? '';
  const begin = { ...task, description: draft?.base ?? now, version: draft?.version ?? task.version };
  const overtaken = open && draft?.base !== undefined && draft.base !== now && state.kind === 'idle';

  const end = () => {
    drop();
    setOpen(false);
    setPreview(false);
  };
  async function save() {
    if (!draft || draft.text === now) return end();
    if (await change({ description: draft.text || null }, begin)) end();
  }
  const insist: typeof change = async (patch, base) => {
    const done = await change(patch, base);
    if (done) end();
    return done;
  };
  const giveUp = () => {
    settle();
    end();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    if (event.key === 'Escape' && !draft) setOpen(false);
  };

  if (!open) {
    return (
      <section aria-label={t`Description`} className={style.shown}>
        {now && <Prose projectId={task.projectId}>{now}</Prose>}
        {mayEdit && (
          <Button ref={opener} tiny look="quiet" onPress={() => setOpen(true)}>
            {now ? <Trans>Edit the description</Trans> : <Trans>Add a description</Trans>}
          </Button>
        )}
      </section>
    );
  }
  return (
    <section aria-label={t`Description`} className={style.editor}>
      {preview ? (
        <div className={style.preview}>
          <Prose projectId={task.projectId}>{draft?.text ?? now}</Prose>
        </div>
      ) : (
        <textarea
          autoFocus
          dir="auto"
          aria-label={t`Description`}
          value={draft?.text ?? now}
          onChange={(event) => write(event.target.value, now, task.version)}
          onKeyDown={onKeyDown}
        />
      )}
      {overtaken && (
        <p className={style.overtaken} role="status">
          <Trans>Somebody changed this while you write. Saving will show you both.</Trans>
        </p>
      )}
      <Trouble state={state} change={insist} settle={giveUp} />
      <div className={style.acts}>
        <Button tiny look="ink" onPress={save} isDisabled={state.kind === 'saving'}>
          <Trans>Save</Trans> <kbd className="onlyWide">Ctrl ⏎</kbd>
        </Button>
        <Button tiny onPress={() => setPreview(!preview)}>
          {preview ? <Trans>Write on</Trans> : <Trans>Preview</Trans>}
        </Button>
        <Button tiny look="quiet" onPress={end}>
          <Trans>Throw away</Trans>
        </Button>
        <span className="small">
          {draft ? <Trans>A draft is kept here until it is saved.</Trans> : <Trans>Markdown</Trans>}
        </span>
      </div>
    </section>
  );
}
