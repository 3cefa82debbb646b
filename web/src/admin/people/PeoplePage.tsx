import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Words } from '~/filter/bar/Words';
import { Button } from '~/ui/button/Button';
import { Empty } from '~/ui/state/Empty';
import { Fault } from '~/ui/state/Fault';
import { AdminPage } from '../AdminPage';
import bar from '../parts/Bar.module.css';
import { Rows } from '../parts/Rows';
import table from '../parts/Table.module.css';
import { PersonRow } from './PersonRow';
import { accountsQuery } from './queries';

/** Everybody who has an account. */
export function PeoplePage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { q = '' } = useSearch({ from: '/admin/people' });
  const list = useInfiniteQuery(accountsQuery(q));
  const items = (list.data?.pages ?? []).flatMap((page) => page.items);
  const search = (words: string | undefined) =>
    navigate({ to: '/admin/people', search: words ? { q: words } : {}, replace: true });
  return (
    <AdminPage
      name={t`People`}
      bar={
        <div className={bar.bar} role="toolbar" aria-label={t`Filter`}>
          <Words key={q} value={q} onChange={search} />
          <span className="small onlyWide">
            <Trans>by username, e-mail address or name</Trans>
          </span>
        </div>
      }
    >
      <div className={table.place}>
        {list.error && <Fault error={list.error} retry={() => list.refetch()} />}
        {list.isPending && <Rows />}
        {list.isSuccess && items.length === 0 && (
          <Empty
            action={
              q && (
                <Button onPress={() => search(undefined)}>
                  <Trans>Show all</Trans>
                </Button>
              )
            }
          >
            <Trans>Nobody is called that.</Trans>
          </Empty>
        )}
        <ul className={table.rows} aria-busy={list.isPlaceholderData}>
          {items.map((account) => (
            <PersonRow key={account.id} account={account} />
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
