import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect } from 'react';
import { ConnectionButton, ConnectionLine } from '~/live';
import { Button } from '~/ui/button/Button';
import { open } from '../open/opened';
import style from './Page.module.css';

interface PageProps {
  /** For the browser's tab. */
  name: string;
  /** What stands at the left of the header: the title as a rule. */
  head: ReactNode;
  right?: ReactNode;
  /** A bar under the header. */
  bar?: ReactNode;
  projectId?: string;
  children: ReactNode;
}

/** Every page: header with the connection under it, a bar, and what it is about. */
export function Page({ name, head, right, bar, projectId, children }: PageProps) {
  useEffect(() => {
    document.title = `${name} – TaskFlow`;
  }, [name]);
  return (
    <main id="main" tabIndex={-1} className={style.page}>
      <div className={style.head}>
        <header className={style.top}>
          {head}
          <div className={style.right}>
            {right}
            <ConnectionButton />
            <Button look="ink" className="onlyWide" onPress={() => open({ kind: 'newTask', projectId })}>
              <Trans>New task</Trans> <kbd>C</kbd>
            </Button>
          </div>
        </header>
        <ConnectionLine />
      </div>
      {bar}
      <div className={style.body}>{children}</div>
    </main>
  );
}
