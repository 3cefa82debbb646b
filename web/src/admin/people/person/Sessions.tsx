import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Account, AccountSession } from '~/api';
import { useRefusal } from '~/live';
import { moment } from '~/text';
import { Button } from '~/ui/button/Button';
import { Fault } from '~/ui/state/Fault';
import { deeds, sessionsQuery } from '../queries';
import style from './PersonPage.module.css';

/** Where somebody is logged in, and the end of that. */
export function Sessions({ account, onChange }: { account: Account; onChange: () => Promise<unknown> }) {
  const { data: sessions = [], error: unread, isSuccess, refetch } = useQuery(sessionsQuery(account.id));
  const [error, setError] = useRefusal();
  const act = deeds(account.id);
  async function go(call: Promise<unknown>) {
    setError(undefined);
    await call.catch(setError);
    await onChange();
  }
  return (
    <section>
      <div className={style.line}>
        <h3>
          <Trans>Sessions</Trans>
        </h3>
        {sessions.length > 1 && (
          <Button tiny onPress={() => go(act.endSessions())}>
            <Trans>Log out everywhere</Trans>
          </Button>
        )}
      </div>
      {error !== undefined && <Fault error={error} />}
      {unread && <Fault error={unread} retry={refetch} />}
      {isSuccess && sessions.length === 0 && (
        <p className="small">
          <Trans>Nowhere logged in</Trans>
        </p>
      )}
      <ul>
        {sessions.map((session) => (
          <li key={session.id} className={style.session}>
            <Where session={session} />
            <time className="small" dateTime={session.lastAccessAt}>
              <Trans>last used {moment(new Date(session.lastAccessAt))}</Trans>
            </time>
            <Button tiny look="quiet" onPress={() => go(act.endSession(session.id))}>
              <Trans>Log out</Trans>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Where({ session }: { session: AccountSession }) {
  const { t } = useLingui();
  const words: Record<string, string> = { gateway: t`Browser`, 'api-login': t`Program` };
  const clients = session.clients.map((client) => words[client] ?? client).join(', ') || t`Login page`;
  return (
    <span>
      {clients} <span className="key">{session.ip}</span>{' '}
      <span className="small">
        <Trans>since {moment(new Date(session.startedAt))}</Trans>
      </span>
    </span>
  );
}
