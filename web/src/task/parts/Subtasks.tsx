import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { answer, api, MERGE_PATCH, type Task, type TaskCard } from '~/api';
import { useRefusal } from '~/live';
import { Button } from '~/ui/button/Button';
import { Fault } from '~/ui/state/Fault';
import { useDraft } from '../change/useDraft';
import { create } from '../create/create';
import { subtasksQuery } from '../queries';
import style from './Subtasks.module.css';

/** The tasks that this one is made of. */
export function Subtasks({ task, mayEdit }: { task: Task; mayEdit: boolean }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const { data: subtasks = [] } = useQuery(subtasksQuery(task.id));
  const { draft, write, drop } = useDraft(`task:${task.id}:subtask`);
  const [error, setError] = useRefusal();
  const done = subtasks.filter((one) => one.status === 'DONE').length;
  const reload = () => client.invalidateQueries({ queryKey: ['subtasks', task.id] });

  async function tick(one: TaskCard) {
    const body = { status: one.status === 'DONE' ? ('OPEN' as const) : ('DONE' as const) };
    client.setQueryData<TaskCard[]>(['subtasks', task.id], (had = []) =>
      had.map((other) => (other.id === one.id ? { ...other, ...body } : other)),
    );
    setError(undefined);
    await answer(
      api.PATCH('/api/tasks/{id}', { params: { path: { id: one.id } }, headers: MERGE_PATCH, body }),
    ).catch(setError);
    await reload();
  }
  async function add(event: FormEvent) {
    event.preventDefault();
    const title = draft?.text.trim();
    if (!title) return;
    try {
      setError(undefined);
      await create({ title, projectId: task.projectId, parentId: task.id });
      drop();
      await reload();
    } catch (refusal) {
      setError(refusal);
    }
  }
  if (subtasks.length === 0 && !mayEdit) return null;
  return (
    <section className={style.place} aria-labelledby="subtasks">
      <h2 id="subtasks">
        <Trans>Subtasks</Trans>{' '}
        {subtasks.length > 0 && (
          <span className="small num">
            <Trans>
              {done} of {subtasks.length}
            </Trans>
          </span>
        )}
      </h2>
      <ul>
        {subtasks.map((one) => (
          <li key={one.id} data-closed={one.status === 'DONE' || one.status === 'CANCELLED' || undefined}>
            <input
              type="checkbox"
              checked={one.status === 'DONE'}
              disabled={!mayEdit}
              aria-label={one.title}
              onChange={() => tick(one)}
            />
            <Link to="/t/$taskKey" params={{ taskKey: one.key }} dir="auto">
              {one.title}
            </Link>
            <span className="key">{one.key}</span>
          </li>
        ))}
      </ul>
      {error !== undefined && <Fault error={error} />}
      {mayEdit && (
        <form onSubmit={add} className={style.add}>
          <input
            dir="auto"
            aria-label={t`New subtask`}
            placeholder={t`New subtask`}
            value={draft?.text ?? ''}
            maxLength={400}
            onChange={(event) => write(event.target.value)}
          />
          {draft?.text.trim() && (
            <Button tiny type="submit">
              <Trans>Add</Trans> <kbd className="onlyWide">⏎</kbd>
            </Button>
          )}
        </form>
      )}
    </section>
  );
}
