import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Button } from '~/ui/button/Button';
import { Field } from '~/ui/field/Field';
import { Panel } from '~/ui/panel/Panel';
import { isEventId } from './eventId';
import style from './Trace.module.css';

const EXAMPLE = '0198f7a2-5b1e-7c3d-9a42-7f10e6d2b8aa';

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
        <Field
          label={t`Id of an event`}
          value={id}
          onChange={setId}
          hint={t`Such as ${EXAMPLE}: it stands in logs and dead letters`}
        />
        <Button type="submit" isDisabled={!isEventId(wanted)}>
          <Trans>Trace</Trans>
        </Button>
      </form>
    </Panel>
  );
}
