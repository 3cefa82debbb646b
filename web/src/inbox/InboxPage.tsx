import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answer, api, type Notification } from '~/api';
import { Page } from '~/frame';
import { Avatar } from '~/people';
import { ago } from '~/text';
import { Button } from '~/ui/button/Button';
import { Icon } from '~/ui/icon/Icon';
import { Empty } from '~/ui/state/Empty';
import { Fault } from '~/ui/state/Fault';
import style from './InboxPage.module.css';
import { notificationsQuery } from './queries';

/** What others want the caller to know. */
export function InboxPage() {
  const { t } = useLingui();
  const client = useQueryClient();
  const list = useInfiniteQuery(notificationsQuery);
  const items = (list.data?.pages ?? []).flatMap((page) => page.items);
  const unread = items.some((item) => !item.readAt);
  const reload = () => client.invalidateQueries({ queryKey: ['notifications'] });
  const read = async (item: Notification) => {
    if (item.readAt) return;
    await answer(api.POST('/api/notifications/{id}/read', { params: { path: { id: item.id } } })).catch(
      () => undefined,
    );
    await reload();
  };
  const readAll = async () => {
    await answer(api.POST('/api/notifications/read-all')).catch(() => undefined);
    await reload();
  };
  return (
    <Page
      name={t`Inbox`}
      head={
        <h1>
          <Trans>Inbox</Trans>
        </h1>
      }
      right={
        unread && (
          <Button onPress={readAll}>
            <Icon name="check" />
            <span className="onlyWide">
              <Trans>All read</Trans>
            </span>
            <span className="unseen onlySmall">
              <Trans>All read</Trans>
            </span>
          </Button>
        )
      }
    >
      <div className={style.place}>
        {list.error && <Fault error={list.error} retry={() => list.refetch()} />}
        {list.isSuccess && items.length === 0 && (
          <Empty>
            <Trans>
              Nothing is waiting for you. What you are assigned, asked or reminded of will stand here.
            </Trans>
          </Empty>
        )}
        <ul>
          {items.map((item) => (
            <li key={item.id} data-unread={!item.readAt || undefined}>
              {item.actor ? (
                <Avatar large id={item.actor.id} name={item.actor.displayName ?? undefined} />
              ) : (
                <span className={style.bell}>
                  <Icon name="bell" />
                </span>
              )}
              <Link to="/t/$taskKey" params={{ taskKey: item.taskKey }} onClick={() => read(item)}>
                <span className={style.what}>
                  <What item={item} />
                </span>
                <span className={style.title} dir="auto">
                  {item.title}
                </span>
              </Link>
              <span className="key">{item.taskKey}</span>
              <time className="small" dateTime={item.createdAt}>
                {ago(new Date(item.createdAt))}
              </time>
            </li>
          ))}
        </ul>
        {list.hasNextPage && (
          <Button onPress={() => list.fetchNextPage()}>
            <Trans>More</Trans>
          </Button>
        )}
      </div>
    </Page>
  );
}

function What({ item }: { item: Notification }) {
  const { t } = useLingui();
  const who = item.actor?.displayName ?? t`Somebody`;
  switch (item.kind) {
    case 'TASK_ASSIGNED':
      return t`${who} gave you this`;
    case 'MENTIONED':
      return t`${who} mentioned you`;
    case 'DUE_SOON':
      return <Trans>This is due soon</Trans>;
    case 'OVERDUE':
      return <Trans>This is late</Trans>;
    case 'REMINDER':
      return <Trans>You wanted to be reminded</Trans>;
    case 'COMMENTED':
      return t`${who} commented on what you watch`;
    case 'STATUS_CHANGED':
      return t`${who} changed the status of what you watch`;
    default:
      return null;
  }
}
