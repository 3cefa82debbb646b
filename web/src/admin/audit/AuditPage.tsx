import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from '~/ui/button/Button';
import { Empty } from '~/ui/state/Empty';
import { Fault } from '~/ui/state/Fault';
import { AdminPage } from '../AdminPage';
import { Rows } from '../parts/Rows';
import table from '../parts/Table.module.css';
import { AuditBar } from './AuditBar';
import { EventRow } from './EventRow';
import type { AuditFilters } from './filters';
import { auditQuery } from './queries';

/** What happened to accounts, logins and rights. */
export function AuditPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const filters = useSearch({ from: '/admin/audit' });
  const list = useInfiniteQuery(auditQuery(filters));
  const items = (list.data?.pages ?? []).flatMap((page) => page.items);
  const show = (search: AuditFilters) => navigate({ to: '/admin/audit', search, replace: true });
  return (
    <AdminPage name={t`Audit log`} bar={<AuditBar filters={filters} onChange={show} />}>
      <div className={table.place}>
        {list.error && <Fault error={list.error} retry={() => list.refetch()} />}
        {list.isPending && <Rows />}
        {list.isSuccess && items.length === 0 && (
          <Empty
            action={
              <Button onPress={() => show({})}>
                <Trans>Show all</Trans>
              </Button>
            }
          >
            <Trans>Nothing like that is in the log.</Trans>
          </Empty>
        )}
        <ul className={table.rows} aria-busy={list.isPlaceholderData}>
          {items.map((event) => (
            <EventRow key={event.id} event={event} />
          ))}
        </ul>
        {list.hasNextPage && (
          <Button isDisabled={list.isFetchingNextPage} onPress={() => list.fetchNextPage()}>
            <Trans>More</Trans>
          </Button>
        )}
      </div>
    </AdminPage>
  );
}
