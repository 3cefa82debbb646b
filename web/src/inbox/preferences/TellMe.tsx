import { Trans } from '@lingui/react/macro';
import { Fault } from '~/ui/state/Fault';
import { DigestFields } from './DigestFields';
import { KindTable } from './KindTable';
import { QuietFields } from './QuietFields';
import { ReaderFields } from './ReaderFields';
import style from './TellMe.module.css';
import { useWanted } from './useWanted';

/** What one is told, by which way, and when not: a section of the preferences. */
export function TellMe() {
  const { wanted, error, fault, retry, change } = useWanted();
  return (
    <section className={style.tell} id="notifications" aria-labelledby="notifications-head">
      <h2 id="notifications-head">
        <Trans>Tell me</Trans>
      </h2>
      {!wanted && error && <Fault error={error} retry={retry} />}
      {wanted && (
        <>
          <KindTable wanted={wanted} onChange={change} />
          <QuietFields
            quiet={wanted.quietHours ?? null}
            onChange={(quietHours) => change({ ...wanted, quietHours })}
          />
          <DigestFields digest={wanted.digest ?? null} onChange={(digest) => change({ ...wanted, digest })} />
          {fault !== undefined && <Fault error={fault} retry={retry} />}
          <ReaderFields />
        </>
      )}
    </section>
  );
}
