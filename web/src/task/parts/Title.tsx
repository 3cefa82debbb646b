import { useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useState } from 'react';
import type { Task } from '~/api';
import { useFocusBack } from '~/ui/useFocusBack';
import { Trouble } from '../change/Trouble';
import { useChange } from '../change/useChange';
import { useDraft } from '../change/useDraft';
import style from './Title.module.css';

/** The title, written in place. */
export function Title({ task, mayEdit }: { task: Task; mayEdit: boolean }) {
  const { t } = useLingui();
  const { state, change, settle } = useChange(task);
  const { draft, write, drop } = useDraft(`task:${task.id}:title`);
  const [open, setOpen] = useState(draft !== undefined);
  const opener = useFocusBack<HTMLButtonElement>(open);
  const begin = { ...task, title: draft?.base ?? task.title, version: draft?.version ?? task.version };

  async function save() {
    setOpen(false);
    const text = draft?.text.replace(/\s+/g, ' ').trim();
    if (!text || text === task.title) return drop();
    if (await change({ title: text }, begin)) drop();
  }
  const insist: typeof change = async (patch, base) => {
    const done = await change(patch, base);
    if (done) drop();
    return done;
  };
  const giveUp = () => {
    settle();
    drop();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      void save();
    }
    if (event.key === 'Escape') {
      drop();
      setOpen(false);
    }
  };
  return (
    <div className={style.place}>
      <h1 dir="auto" className={open ? 'unseen' : style.title}>
        {mayEdit ? (
          <button ref={opener} type="button" title={t`Change the title`} onClick={() => setOpen(true)}>
            {state.kind === 'idle' ? task.title : (draft?.text ?? task.title)}
          </button>
        ) : (
          task.title
        )}
      </h1>
      {open && (
        <textarea
          autoFocus
          dir="auto"
          rows={1}
          maxLength={400}
          aria-label={t`Title`}
          className={style.field}
          value={draft?.text ?? task.title}
          onChange={(event) => write(event.target.value, task.title, task.version)}
          onKeyDown={onKeyDown}
          onBlur={save}
        />
      )}
      <Trouble state={state} change={insist} settle={giveUp} />
    </div>
  );
}
