import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { time } from '~/text';
import { Icon, type IconName } from '~/ui/icon/Icon';
import type { ConnectionState } from '../ears';
import { connectionStore, tryNow } from '../feed';
import style from './ConnectionView.module.css';

const drawn: Record<ConnectionState['kind'], IconName> = {
  live: 'live',
  catchingUp: 'live',
  retrying: 'warn',
  offline: 'cancelled',
};

function useConnection(): ConnectionState {
  return useSyncExternalStore(connectionStore.subscribe, connectionStore.read);
}

/** The line under a page's header: solid is live, part filled catches up, dashed tries again, none is offline. */
export function ConnectionLine() {
  return <div className={style.line} data-state={useConnection().kind} />;
}

/** The same in words. A press tries at once. */
export function ConnectionButton() {
  const state = useConnection();
  return (
    <button aria-live="polite" type="button" className={style.button} onClick={tryNow}>
      <span className={style.mark} data-state={state.kind}>
        <Icon name={drawn[state.kind]} />
      </span>
      <Words state={state} />
    </button>
  );
}

function Words({ state }: { state: ConnectionState }) {
  const { t } = useLingui();
  switch (state.kind) {
    case 'live':
      return <Trans>Live</Trans>;
    case 'catchingUp':
      return t`Catching up, ${plural(state.changes, { one: '# change', other: '# changes' })}`;
    case 'retrying':
      return <Countdown at={state.at} />;
    case 'offline':
      return t`Offline since ${time(new Date(state.since))}`;
  }
}

/** Counted for the eye alone: a screen reader hears once that it is tried again. */
function Countdown({ at }: { at: number }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.ceil((at - now) / 1000));
  if (seconds === 0) return <Trans>Connecting…</Trans>;
  return (
    <>
      <Trans>Trying again</Trans>{' '}
      <span aria-hidden="true" className="num">
        <Trans>in {seconds} s</Trans>
      </span>
    </>
  );
}
