import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Account } from '~/api';
import { useRefusal } from '~/live';
import { Button } from '~/ui/button/Button';
import { Dialog } from '~/ui/dialog/Dialog';
import { Field } from '~/ui/field/Field';
import { Fault } from '~/ui/state/Fault';
import form from '../../parts/Form.module.css';
import { deeds, fullName } from '../queries';
import style from './PersonPage.module.css';

interface RemoveProps {
  account: Account;
  onChange: () => Promise<unknown>;
}

/** The end of an account: to delete it one has to write its username. */
export function Remove({ account, onChange }: RemoveProps) {
  const [open, setOpen] = useState(false);
  return (
    <section className={style.line}>
      <Button onPress={() => setOpen(true)}>
        <Trans>Delete the account</Trans>
      </Button>
      {open && <RemoveDialog account={account} onChange={onChange} onClose={() => setOpen(false)} />}
    </section>
  );
}

function RemoveDialog({ account, onChange, onClose }: RemoveProps & { onClose: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [error, setError] = useRefusal();
  async function send(event: FormEvent) {
    event.preventDefault();
    setError(undefined);
    try {
      await deeds(account.id).remove();
      onClose();
      await navigate({ to: '/admin/people' });
      await onChange();
    } catch (refusal) {
      setError(refusal);
    }
  }
  return (
    <Dialog title={t`Delete ${fullName(account)}?`} onClose={onClose}>
      <form className={form.form} onSubmit={send}>
        <p>
          <Trans>
            Name, address and inbox are forgotten for good. Tasks stay. Projects whose only owner this is go
            to the member who has been there longest. There is no way back.
          </Trans>
        </p>
        <Field
          label={t`To delete the account, write ${account.username}`}
          autoFocus
          autoComplete="off"
          value={typed}
          onChange={setTyped}
        />
        {error !== undefined && <Fault error={error} />}
        <div className={form.acts}>
          <Button look="quiet" onPress={onClose}>
            <Trans>Leave it</Trans>
          </Button>
          <Button look="ink" type="submit" isDisabled={typed !== account.username}>
            <Trans>Delete the account</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
