import { Trans } from '@lingui/react/macro';
import { Mark } from '~/ui/icon/Icon';
import { Fault } from '~/ui/state/Fault';
import style from './Broken.module.css';

/** Where a login came to nothing: to go to it again by oneself would only turn in a circle. */
export function LoginFailed() {
  return (
    <main className={style.broken}>
      <h1>
        <Mark /> TaskFlow
      </h1>
      <p>
        <Trans>The login came to nothing. Nothing was changed.</Trans>
      </p>
      <a href="/login?returnTo=/" className={style.again}>
        <Trans>Log in again</Trans>
      </a>
    </main>
  );
}

/** Where the application cannot even begin. */
export function Broken({ error }: { error: unknown }) {
  return (
    <main className={style.broken}>
      <h1>
        <Mark /> TaskFlow
      </h1>
      <Fault error={error} retry={() => location.reload()} />
    </main>
  );
}
