import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { type Integration, Refused } from '~/api';
import { useRefusal } from '~/live';
import { projectsQuery } from '~/project';
import { Button } from '~/ui/button/Button';
import { Dialog } from '~/ui/dialog/Dialog';
import { Field } from '~/ui/field/Field';
import { Fault } from '~/ui/state/Fault';
import style from '../parts/Form.module.css';
import { Tick } from '../parts/Tick';
import { patterns } from './patterns';
import { make } from './queries';

interface NewIntegrationProps {
  onMade: (integration: Integration) => void;
  onClose: () => void;
}

/** What another system shall have; what comes of it is shown by whoever asked. */
export function NewIntegration({ onMade, onClose }: NewIntegrationProps) {
  const { t } = useLingui();
  const { data: projects = [], isSuccess } = useQuery(projectsQuery);
  const shared = projects.filter((project) => !project.personal);
  // The same again, because no answer came, makes no second one.
  const tried = useRef({ body: '', key: '' });
  const [name, setName] = useState('');
  const [publish, setPublish] = useState(true);
  const [topics, setTopics] = useState('task.*');
  const [projectIds, setProjectIds] = useState<string[]>([]);
  const [error, setError] = useRefusal();
  const [busy, setBusy] = useState(false);
  const at = (pointer: string) => (error instanceof Refused ? error.at(pointer) : undefined);
  const said = at('/name') ?? at('/subscribe');

  async function send(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      const body = { name: name.trim(), publish, subscribe: patterns(topics), projectIds };
      const text = JSON.stringify(body);
      if (tried.current.body !== text) tried.current = { body: text, key: crypto.randomUUID() };
      onMade(await make(body, tried.current.key));
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
    }
  }
  const turn = (id: string, on: boolean) =>
    setProjectIds(on ? [...projectIds, id] : projectIds.filter((other) => other !== id));
  return (
    <Dialog title={t`New integration`} onClose={onClose}>
      <form className={style.form} onSubmit={send}>
        <Field
          label={t`Name`}
          autoFocus
          value={name}
          onChange={setName}
          hint={t`Letters a to z, digits and hyphens. Nobody gets it again.`}
          error={at('/name')}
        />
        <Tick checked={publish} onChange={setPublish}>
          <Trans>It may send commands</Trans>
        </Tick>
        <Field
          label={t`Events it hears`}
          value={topics}
          onChange={setTopics}
          hint={t`Topic patterns such as task.* or project.#`}
          error={at('/subscribe')}
        />
        <fieldset className={style.ticks}>
          <legend>
            <Trans>Editor of</Trans>
          </legend>
          {isSuccess && shared.length === 0 && (
            <p className="small">
              <Trans>You are in no project in which it could be one.</Trans>
            </p>
          )}
          {shared.map((project) => (
            <Tick
              key={project.id}
              checked={projectIds.includes(project.id)}
              onChange={(on) => turn(project.id, on)}
            >
              <span className="key">{project.key}</span> <span dir="auto">{project.name}</span>
            </Tick>
          ))}
        </fieldset>
        {error !== undefined && !said && <Fault error={error} />}
        <div className={style.acts}>
          <Button look="quiet" onPress={onClose}>
            <Trans>Close</Trans>
          </Button>
          <Button look="ink" type="submit" isDisabled={busy || !name.trim()}>
            <Trans>Create</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
