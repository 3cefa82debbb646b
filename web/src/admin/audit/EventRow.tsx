import { useLingui as useCore } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { SecurityEvent } from '~/api';
import { moment } from '~/text';
import style from './EventRow.module.css';
import { eventWords, GRAVE } from './words';

/** One entry of the log: when, what, to whom, by whom. */
export function EventRow({ event }: { event: SecurityEvent }) {
  const { _ } = useCore();
  return (
    <li className={style.row}>
      <time className="num" dateTime={event.at}>
        {moment(new Date(event.at))}
      </time>
      <b data-grave={GRAVE.has(event.type) || undefined}>{_(eventWords[event.type])}</b>
      <span className={style.who}>
        <Whom event={event} />
      </span>
      <span className={style.more}>
        <Details event={event} />
        {event.ip && <span className="key">{event.ip}</span>}
      </span>
    </li>
  );
}

function Whom({ event }: { event: SecurityEvent }) {
  const { userId, actorId } = event;
  const whom = userId && <Somebody id={userId} name={event.username} />;
  if (!actorId || actorId === userId) return whom || null;
  const who = <Somebody id={actorId} name={event.actorUsername} />;
  return whom ? (
    <Trans>
      {whom} by {who}
    </Trans>
  ) : (
    <Trans>by {who}</Trans>
  );
}

function Somebody({ id, name }: { id: string; name: string | null }) {
  const { t } = useLingui();
  if (!name) {
    return (
      <span className="key" title={t`Somebody who is gone, or an administrator of the login service: ${id}`}>
        {id.slice(0, 8)}…
      </span>
    );
  }
  return (
    <Link to="/admin/people/$userId" params={{ userId: id }}>
      {name}
    </Link>
  );
}

function Details({ event }: { event: SecurityEvent }) {
  const { t } = useLingui();
  const { from, to, ...rest } = event.details;
  const others = Object.entries(rest).filter(([name]) => name !== 'integrationId');
  return (
    <>
      {(from !== undefined || to !== undefined) && (
        <span>
          {from || t`none`} → {to || t`none`}
        </span>
      )}
      {others.map(([name, value]) => (
        <span key={name} className="small">
          {name}: {value}
        </span>
      ))}
    </>
  );
}
