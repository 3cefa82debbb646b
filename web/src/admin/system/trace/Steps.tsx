import { Trans } from '@lingui/react/macro';
import type { EventTrail } from '~/api';
import { moment } from '~/text';
import style from './Trace.module.css';

/** What each queue's consumer did. */
export function Consumers({ consumers }: Pick<EventTrail, 'consumers'>) {
  if (consumers.length === 0) {
    return (
      <p className="small">
        <Trans>Nobody yet, as far as is known.</Trans>
      </p>
    );
  }
  return (
    <ol className={style.steps}>
      {consumers.map((consumer) => (
        <li key={consumer.queue} data-dead={consumer.state === 'DEAD' || undefined}>
          <span>
            <span className="key">{consumer.queue}</span>{' '}
            <b>{consumer.state === 'DEAD' ? <Trans>gave it up</Trans> : <Trans>handled it</Trans>}</b>{' '}
            {consumer.handledAt && <When at={consumer.handledAt} />}
          </span>
          {consumer.failures.map((failure) => (
            <span key={failure.at} className="small" dir="auto">
              <When at={failure.at} /> {failure.detail}
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
}

/** What came of it, wherever. */
export function Effects({ effects }: Pick<EventTrail, 'effects'>) {
  if (effects.length === 0) {
    return (
      <p className="small">
        <Trans>Nothing, as far as is known.</Trans>
      </p>
    );
  }
  return (
    <ol className={style.steps}>
      {effects.map((effect) => (
        <li key={`${effect.service} ${effect.kind} ${effect.id} ${effect.at}`}>
          <span>
            <b>{effect.kind}</b> <Trans>in {effect.service}</Trans> <When at={effect.at} />
          </span>
          <span className="key">{effect.id}</span>
        </li>
      ))}
    </ol>
  );
}

const When = ({ at }: { at: string }) => (
  <time className="small" dateTime={at}>
    {moment(new Date(at))}
  </time>
);
