import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Account } from '~/api';
import { useRefusal } from '~/live';
import { Button } from '~/ui/button/Button';
import { Choose } from '~/ui/field/Choose';
import { Fault } from '~/ui/state/Fault';
import { toast } from '~/ui/toast/toasts';
import { Confirm } from '../../parts/Confirm';
import { deeds, fullName, isAdmin } from '../queries';
import style from './PersonPage.module.css';

interface AccessProps {
  account: Account;
  /** The caller's own: then most of it is others' to change. */
  mine: boolean;
  onChange: () => Promise<unknown>;
}

const ROLES: Record<string, string[]> = { admin: ['user', 'admin'], user: ['user'], none: [] };

/** Whether somebody may log in, as what, and with which password. */
export function Access({ account, mine, onChange }: AccessProps) {
  const { t } = useLingui();
  const [asking, setAsking] = useState<'disable' | 'admin'>();
  const [error, setError] = useRefusal();
  const act = deeds(account.id);
  const name = fullName(account);
  const role = isAdmin(account) ? 'admin' : account.roles.length > 0 ? 'user' : 'none';

  async function go(call: Promise<unknown>, said?: string) {
    setError(undefined);
    await call.then(() => said && toast(said)).catch(setError);
    await onChange();
  }
  const become = (next: string) =>
    next === 'admin' ? setAsking('admin') : void go(act.setRoles(ROLES[next] ?? []));
  return (
    <section>
      <h3>
        <Trans>Access</Trans>
      </h3>
      {error !== undefined && <Fault error={error} />}
      <div className={`${style.line} ${style.access}`}>
        <Choose
          label={t`Role`}
          value={role}
          disabled={mine}
          options={[
            { id: 'user', name: t`User` },
            { id: 'admin', name: t`Administrator` },
            { id: 'none', name: t`None: may log in, and do nothing` },
          ]}
          onChange={become}
        />
        {account.enabled ? (
          <Button isDisabled={mine} onPress={() => setAsking('disable')}>
            <Trans>Disable the account</Trans>
          </Button>
        ) : (
          <Button onPress={() => go(act.setEnabled(true))}>
            <Trans>Enable the account</Trans>
          </Button>
        )}
        <Button
          isDisabled={!account.enabled}
          onPress={() => go(act.resetPassword(), t`A link is on its way to ${account.email}`)}
        >
          <Trans>Mail a link for a new password</Trans>
        </Button>
      </div>
      {asking === 'disable' && (
        <Confirm
          title={t`Disable ${name}?`}
          deed={t`Disable the account`}
          act={() => act.setEnabled(false).finally(onChange)}
          onClose={() => setAsking(undefined)}
        >
          <Trans>
            All sessions end at once, in browsers too, and nobody logs in until you enable the account again.
            Tasks and assignments stay.
          </Trans>
        </Confirm>
      )}
      {asking === 'admin' && (
        <Confirm
          title={t`Make ${name} an administrator?`}
          deed={t`Make an administrator`}
          act={() => act.setRoles(['user', 'admin']).finally(onChange)}
          onClose={() => setAsking(undefined)}
        >
          <Trans>Administrators manage everybody’s accounts, integrations and the system itself.</Trans>
        </Confirm>
      )}
    </section>
  );
}
