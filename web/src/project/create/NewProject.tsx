import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { answer, api, Refused } from '~/api';
import { useRefusal } from '~/live';
import { Button } from '~/ui/button/Button';
import { Dialog } from '~/ui/dialog/Dialog';
import { Field } from '~/ui/field/Field';
import { Fault } from '~/ui/state/Fault';
import { keyFrom } from './keyFrom';
import style from './NewProject.module.css';

export default function NewProject({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [ownKey, setOwnKey] = useState<string>();
  const [error, setError] = useRefusal();
  const key = ownKey ?? keyFrom(name);
  const at = (pointer: string) => (error instanceof Refused ? error.at(pointer) : undefined);

  async function send(event: FormEvent) {
    event.preventDefault();
    setError(undefined);
    try {
      const headers = { 'Idempotency-Key': crypto.randomUUID() };
      const project = await answer(api.POST('/api/projects', { headers, body: { key, name: name.trim() } }));
      await client.invalidateQueries({ queryKey: ['projects'] });
      onClose();
      await navigate({ to: '/p/$projectKey', params: { projectKey: project.key } });
    } catch (refusal) {
      setError(refusal);
    }
  }
  return (
    <Dialog title={t`New project`} onClose={onClose}>
      <form className={style.form} onSubmit={send}>
        <Field label={t`Name`} autoFocus value={name} onChange={setName} error={at('/name')} />
        <Field
          label={t`Key`}
          value={key}
          onChange={(text) => setOwnKey(text.toUpperCase())}
          hint={t`Its tasks are called after it: ${key || 'WEB'}-1, ${key || 'WEB'}-2`}
          error={at('/key')}
        />
        {error !== undefined && !at('/name') && !at('/key') && <Fault error={error} />}
        <div className={style.acts}>
          <Button look="quiet" onPress={onClose}>
            <Trans>Close</Trans>
          </Button>
          <Button look="ink" type="submit" isDisabled={!name.trim() || !key}>
            <Trans>Create</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
