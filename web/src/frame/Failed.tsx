import { useLingui } from '@lingui/react/macro';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Fault } from '~/ui/state/Fault';
import style from './NotFound.module.css';
import { Page } from './page/Page';

/** Where a page itself broke: the rest of the application goes on. */
export function Failed({ error, reset }: ErrorComponentProps) {
  const { t } = useLingui();
  return (
    <Page name="TaskFlow" head={<h1>{t`This page broke`}</h1>}>
      <div className={style.place}>
        <Fault error={error} retry={reset} />
      </div>
    </Page>
  );
}
