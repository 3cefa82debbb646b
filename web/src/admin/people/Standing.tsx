import { Trans } from '@lingui/react/macro';
import type { Account } from '~/api';
import { Icon } from '~/ui/icon/Icon';
import { isAdmin } from './queries';
import style from './Standing.module.css';

/** What somebody is here, in words: a colour alone would say it to some. */
export function Standing({ account }: { account: Account }) {
  return (
    <span className={style.standing}>
      {isAdmin(account) && (
        <span className={style.mark}>
          <Icon name="shield" small /> <Trans>Administrator</Trans>
        </span>
      )}
      {account.roles.length === 0 && (
        <span className={style.mark}>
          <Trans>without a role</Trans>
        </span>
      )}
      {!account.enabled && (
        <span className={style.mark} data-off>
          <Icon name="cancelled" small /> <Trans>Disabled</Trans>
        </span>
      )}
    </span>
  );
}
