import { useLingui as useCore } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { answer, api, type Relation, type Task } from '~/api';
import { useRefusal } from '~/live';
import { Button } from '~/ui/button/Button';
import { Choose } from '~/ui/field/Choose';
import { Icon } from '~/ui/icon/Icon';
import { Fault } from '~/ui/state/Fault';
import { relationsQuery, taskByKeyQuery } from '../queries';
import style from './Relations.module.css';
import { relationWords } from './relationWords';

type Type = Relation['type'];
const TYPES: Type[] = ['BLOCKS', 'BLOCKED_BY', 'RELATES_TO', 'DUPLICATES'];

/** How a task stands to others. */
export function Relations({ task, mayEdit }: { task: Task; mayEdit: boolean }) {
  const { t } = useLingui();
  const { _ } = useCore();
  const client = useQueryClient();
  const { data: relations = [] } = useQuery(relationsQuery(task.id));
  const [open, setOpen] = useState(false);
  const [type, setType] = useState<Type>('BLOCKS');
  const [key, setKey] = useState('');
  const [error, setError] = useRefusal();
  const at = (other: string, kind: Type) => ({
    params: { path: { taskId: task.id, type: kind, otherId: other } },
  });

  async function act(call: () => Promise<unknown>) {
    setError(undefined);
    try {
      await call();
      setKey('');
    } catch (refusal) {
      setError(refusal);
    }
    await client.invalidateQueries({ queryKey: ['relations', task.id] });
  }
  const add = (event: FormEvent) => {
    event.preventDefault();
    void act(async () => {
      const other = await client.fetchQuery(taskByKeyQuery(key.trim()));
      await answer(api.PUT('/api/tasks/{taskId}/relations/{type}/{otherId}', at(other.id, type)));
    });
  };
  const remove = ({ type: kind, task: other }: Relation) =>
    act(() => answer(api.DELETE('/api/tasks/{taskId}/relations/{type}/{otherId}', at(other.id, kind))));

  return (
    <section className={style.relations} aria-label={t`Related tasks`}>
      <ul>
        {relations.map((relation) => (
          <li key={relation.type + relation.task.id}>
            <span className={style.type}>{_(relationWords[relation.type])}</span>
            <Link to="/t/$taskKey" params={{ taskKey: relation.task.key }} title={relation.task.title}>
              <span className="key">{relation.task.key}</span> <span dir="auto">{relation.task.title}</span>
            </Link>
            {mayEdit && (
              <Button
                tiny
                square
                look="quiet"
                aria-label={t`Remove ${relation.task.key}`}
                onPress={() => remove(relation)}
              >
                <Icon name="cross" small />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {error !== undefined && <Fault error={error} />}
      {mayEdit && !open && (
        <Button tiny look="quiet" onPress={() => setOpen(true)}>
          <Icon name="plus" small />
          <Trans>Relate to another task</Trans>
        </Button>
      )}
      {mayEdit && open && (
        <form onSubmit={add}>
          <Choose
            bare
            label={t`How`}
            value={type}
            options={TYPES.map((id) => ({ id, name: _(relationWords[id]) }))}
            onChange={(id) => setType(id as Type)}
          />
          <input
            autoFocus
            value={key}
            placeholder={task.key}
            aria-label={t`Key of the other task`}
            onChange={(event) => setKey(event.target.value)}
          />
          <Button tiny type="submit" isDisabled={!key.trim()}>
            <Trans>Add</Trans>
          </Button>
        </form>
      )}
    </section>
  );
}
