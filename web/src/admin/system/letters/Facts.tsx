import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { DeadLetter } from '~/api';
import { moment } from '~/text';
import style from './Letters.module.css';

/** What is known of a dead letter, and what is in it as soon as that was read. */
export function Facts({ letter }: { letter: DeadLetter }) {
  const { t } = useLingui();
  const facts: [string, ReactNode][] = [
    [t`Queue`, letter.queue],
    [t`Type`, letter.type],
    [t`From`, letter.sender],
    [t`About`, letter.subject],
    [t`Tries`, letter.attempts],
    [t`Given up`, moment(new Date(letter.lastFailure))],
    [t`Failure`, letter.exception],
    [t`Trace`, letter.traceId],
  ];
  return (
    <>
      <dl className={style.facts}>
        {facts
          .filter(([, value]) => value !== null && value !== undefined)
          .map(([name, value]) => (
            <Fact key={name} name={name} value={value} />
          ))}
      </dl>
      {letter.headers && <Text name={t`Headers`} text={JSON.stringify(letter.headers, null, 2)} />}
      {(letter.body !== undefined || letter.text !== undefined) && (
        <Text name={t`Message`} text={letter.text ?? JSON.stringify(letter.body, null, 2)} />
      )}
      {letter.bodyTruncated && (
        <p className="small">
          <Trans>It is longer than what is shown.</Trans>
        </p>
      )}
    </>
  );
}

const Fact = ({ name, value }: { name: string; value: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd dir="auto">{value}</dd>
  </>
);

/** Text that scrolls, also by keyboard. */
function Text({ name, text }: { name: string; text: string }) {
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <pre className={style.text} tabIndex={0}>
        {text}
      </pre>
    </section>
  );
}
