import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Button } from '~/ui/button/Button';
import { Field } from '~/ui/field/Field';
import { Panel } from '~/ui/panel/Panel';
import { isEventId } from './eventId';
import style from './Trace.module.css';

/** Asks what an event caused, by its id. */
export function Trace() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [id, setId] = useState('');
  const wanted = id.trim();
  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (isEventId(wanted))
      void navigate({ to: '/admin/system/events/$eventId', params: { eventId: wanted } });
  };
  return (
    <Panel title={t`What an event caused`}>
      <form className={style.form} onSubmit={ask}>
        <Field label={t`Id of an event`} value={id} onChange={setId} />
        <Button type="submit" isDisabled={!isEventId(wanted)}>
          <Trans>Trace</Trans>
        </Button>
      </form>
    </Panel>
  );
}
