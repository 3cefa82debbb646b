import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Refused } from '~/api';
import { useRefusal } from '~/live';
import { Button } from '~/ui/button/Button';
import { Dialog } from '~/ui/dialog/Dialog';
import { Field } from '~/ui/field/Field';
import { Icon } from '~/ui/icon/Icon';
import { Fault } from '~/ui/state/Fault';
import { type Filters, isFiltered } from '../filters';
import { forget, keep, savedQuery } from './queries';
import style from './SavedDialog.module.css';

/** Gives the filter that is on a name, and forgets others. */
export function SavedDialog({ filters, onClose }: { filters: Filters; onClose: () => void }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const { data: saved = [] } = useQuery(savedQuery);
  const [name, setName] = useState('');
  const [error, setError] = useRefusal();
  const wrongName = error instanceof Refused ? error.at('/name') : undefined;

  async function act(call: Promise<unknown>, after?: () => void) {
    try {
      setError(undefined);
      await call;
      after?.();
    } catch (refusal) {
      setError(refusal);
    }
    await client.invalidateQueries({ queryKey: ['filters'] });
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    void act(keep(name.trim(), filters), onClose);
  };
  return (
    <Dialog title={t`Saved filters`} onClose={onClose}>
      <div className={style.place}>
        {isFiltered(filters) && (
          <form onSubmit={send} className={style.form}>
            <Field
              label={t`Name of this filter`}
              autoFocus
              value={name}
              onChange={setName}
              error={wrongName}
            />
            <Button look="ink" type="submit" isDisabled={!name.trim()}>
              <Trans>Save</Trans>
            </Button>
          </form>
        )}
        {error !== undefined && !wrongName && <Fault error={error} />}
        <ul>
          {saved.map((one) => (
            <li key={one.id}>
              <span dir="auto">{one.name}</span>
              <Button
                tiny
                square
                look="quiet"
                aria-label={t`Forget ${one.name}`}
                onPress={() => act(forget(one.id))}
              >
                <Icon name="cross" small />
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
