import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Empty } from '~/ui/state/Empty';
import style from './NotFound.module.css';
import { Page } from './page/Page';

export function NotFound() {
  const { t } = useLingui();
  return (
    <Page name={t`Not found`} head={<h1>{t`There is nothing here`}</h1>}>
      <div className={style.place}>
        <Empty
          action={
            <Link to="/projects" className={style.link}>
              <Trans>To your projects</Trans>
            </Link>
          }
        >
          <Trans>It was deleted, or you are not a member of its project. Ask whoever sent you here.</Trans>
        </Empty>
      </div>
    </Page>
  );
}
