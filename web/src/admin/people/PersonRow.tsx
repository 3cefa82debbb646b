import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Account } from '~/api';
import { Avatar } from '~/people';
import { ago } from '~/text';
import style from './PersonRow.module.css';
import { fullName } from './queries';
import { Standing } from './Standing';

/** One account in the list. */
export function PersonRow({ account }: { account: Account }) {
  return (
    <li className={style.row} data-disabled={!account.enabled || undefined}>
      <Avatar large id={account.id} name={fullName(account)} />
      <span className={style.who}>
        <Link to="/admin/people/$userId" params={{ userId: account.id }} dir="auto">
          {fullName(account)}
        </Link>
        <span className="small">{account.username}</span>
      </span>
      <span className={style.email}>
        {account.email}
        {!account.emailVerified && (
          <span className="small">
            {' '}
            <Trans>not verified</Trans>
          </span>
        )}
      </span>
      <Standing account={account} />
      <span className={`small ${style.seen}`}>
        {account.lastLoginAt ? (
          <Trans>
            last login <time dateTime={account.lastLoginAt}>{ago(new Date(account.lastLoginAt))}</time>
          </Trans>
        ) : (
          <Trans>no login known</Trans>
        )}
      </span>
    </li>
  );
}
