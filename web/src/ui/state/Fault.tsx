import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { problemDetail, problemTitle, Refused } from '~/api';
import { Button } from '../button/Button';
import { Icon } from '../icon/Icon';
import style from './Fault.module.css';

/** What went wrong, what happens next, and the trace by which an operator finds it. */
export function Fault({
  error,
  retry,
  children,
}: {
  error: unknown;
  retry?: () => void;
  children?: ReactNode;
}) {
  const said = useFaultWords(error);
  const trace = error instanceof Refused ? error.problem?.traceId : undefined;
  return (
    <div role="alert" className={style.fault}>
      <Icon name="warn" />
      <b>{said.title}</b>
      <span className="small">
        {said.detail}
        {trace && (
          <>
            {' '}
            <Trans>Trace</Trans> <span className="key">{`${trace.slice(0, 4)}…${trace.slice(-4)}`}</span>
          </>
        )}
      </span>
      <span className={style.acts}>
        {retry && (
          <Button tiny onPress={retry}>
            <Trans>Try again</Trans>
          </Button>
        )}
        {trace && (
          <Button tiny look="quiet" onPress={() => navigator.clipboard.writeText(trace)}>
            <Trans>Copy the trace</Trans>
          </Button>
        )}
        {children}
      </span>
    </div>
  );
}

/** An error in words: the reader's where they are known, else the server's. */
export function useFaultWords(error: unknown): { title: string; detail: string } {
  const { t } = useLingui();
  if (!(error instanceof Refused)) {
    return { title: t`This did not work`, detail: error instanceof Error ? error.message : String(error) };
  }
  if (error.status === 0) {
    return {
      title: t`No way to the server`,
      detail: t`What you wrote is kept here. Send it again once you are connected.`,
    };
  }
  const { status, problem } = error;
  return {
    title: problemTitle(problem) ?? t`The server answered ${status}`,
    detail: problemDetail(problem) ?? '',
  };
}
