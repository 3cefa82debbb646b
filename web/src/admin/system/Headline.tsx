import { Plural, Trans } from '@lingui/react/macro';
import type { SystemState } from '~/api';
import { span } from '~/text';
import { Icon } from '~/ui/icon/Icon';
import style from './Headline.module.css';
import { type Worst, worst } from './worst';

/** The one sentence that an operator reads first. */
export function Headline({ system }: { system: SystemState }) {
  const what = worst(system);
  return (
    <p className={style.headline} data-kind={what.kind} role="status">
      <Icon name={what.kind === 'well' ? 'done' : 'warn'} />
      <Words what={what} />
    </p>
  );
}

function Words({ what }: { what: Worst }) {
  switch (what.kind) {
    case 'down': {
      const names = what.names.join(', ');
      return <Trans>Does not answer: {names}.</Trans>;
    }
    case 'broker':
      return <Trans>The broker does not answer. Events wait in the outboxes; nothing is lost.</Trans>;
    case 'impaired': {
      const names = what.names.join(', ');
      return <Trans>Something that it needs is away: {names}.</Trans>;
    }
    case 'outbox': {
      const { service } = what;
      const age = span(what.age);
      return (
        <Trans>
          Events of {service} have waited for {age}.
        </Trans>
      );
    }
    case 'queue': {
      const { queue } = what;
      return <Trans>Messages wait in {queue}, and nobody listens there.</Trans>;
    }
    case 'work':
      return (
        <Plural
          value={what.givenUp}
          one="# piece of background work was given up; see below."
          other="# pieces of background work were given up; see below."
        />
      );
    case 'letters':
      return (
        <Plural
          value={what.open}
          one="# message waits for your decision; all else flows."
          other="# messages wait for your decision; all else flows."
        />
      );
    default:
      return <Trans>Everything answers, and nothing waits for you.</Trans>;
  }
}
