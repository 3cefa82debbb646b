import { Trans, useLingui } from '@lingui/react/macro';
import type { Integration } from '~/api';
import { moment } from '~/text';
import { Button } from '~/ui/button/Button';
import style from './IntegrationRow.module.css';

/** One integration: what it may do and what it hears. */
export function IntegrationRow({
  integration,
  onDelete,
}: {
  integration: Integration;
  onDelete: () => void;
}) {
  const { t } = useLingui();
  const heard = integration.subscribe.join(' ');
  return (
    <li className={style.row}>
      <b>{integration.name}</b>
      <span className="small">
        {integration.publish ? <Trans>sends commands</Trans> : <Trans>listens only</Trans>}
      </span>
      <span className={style.heard} title={t`Events it hears`}>
        {heard || <Trans>no events</Trans>}
      </span>
      <time className="small" dateTime={integration.createdAt}>
        {moment(new Date(integration.createdAt))}
      </time>
      <Button tiny look="quiet" aria-label={t`Delete ${integration.name}`} onPress={onDelete}>
        <Trans>Delete</Trans>
      </Button>
    </li>
  );
}
