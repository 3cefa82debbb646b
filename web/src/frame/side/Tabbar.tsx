import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense, useEffect, useState } from 'react';
import { unreadQuery } from '~/inbox';
import { Icon } from '~/ui/icon/Icon';
import { later } from '~/ui/later';
import { open } from '../open/opened';
import style from './Side.module.css';

// What needs menus comes when it is needed: not beside this, where it would be part of what comes first.
const More = later(() => import('../more/More'));

/** The way to everything, within a thumb's reach on small screens. */
export function Tabbar() {
  const { t } = useLingui();
  const { data: unread = 0 } = useQuery(unreadQuery);
  const [more, setMore] = useState<Element>();
  useEffect(() => void More.preload().catch(() => undefined), []);
  return (
    <nav className={`${style.tabbar} onlySmall`} aria-label={t`TaskFlow, short`}>
      <Link to="/projects">
        <Icon name="board" />
        <Trans>Projects</Trans>
      </Link>
      <Link to="/inbox">
        <Icon name="inbox" />
        {unread > 0 ? <Trans>Inbox, {unread}</Trans> : <Trans>Inbox</Trans>}
      </Link>
      <button
        type="button"
        className={style.new}
        aria-label={t`New task`}
        onClick={() => open({ kind: 'newTask' })}
      >
        <Icon name="plus" />
      </button>
      <button type="button" onClick={() => open({ kind: 'find' })}>
        <Icon name="find" />
        <Trans>Find</Trans>
      </button>
      <button
        type="button"
        aria-haspopup="menu"
        aria-expanded={more !== undefined}
        onClick={(event) => setMore(event.currentTarget)}
      >
        <Icon name="more" />
        <Trans>More</Trans>
      </button>
      <Suspense fallback={null}>{more && <More at={more} onClose={() => setMore(undefined)} />}</Suspense>
    </nav>
  );
}
