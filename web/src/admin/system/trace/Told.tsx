import { Trans, useLingui } from '@lingui/react/macro';
import type { EventTrail } from '~/api';
import { moment } from '~/text';
import { Panel } from '~/ui/panel/Panel';
import letters from '../letters/Letters.module.css';

/** What is known of the event itself, and who did not say. */
export function Told({ trail }: { trail: EventTrail }) {
  const { t } = useLingui();
  const facts = [
    [t`Type`, trail.type],
    [t`From`, trail.source],
    [t`About`, trail.subject],
    [t`Stored`, trail.storedAt && moment(new Date(trail.storedAt))],
  ].filter(([, value]) => value);
  const silent = trail.unavailable.join(', ');
  return (
    <Panel title={t`The event`}>
      <dl className={letters.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={letters.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {trail.waiting && (
        <p>
          <Trans>
            It waits in the outbox of {trail.waiting.service}, after {trail.waiting.attempts} tries.
          </Trans>{' '}
          {trail.waiting.lastError}
        </p>
      )}
      {silent && (
        <p className="small">
          <Trans>These did not answer: {silent}.</Trans>
        </p>
      )}
    </Panel>
  );
}
