import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Integration } from '~/api';
import { Button } from '~/ui/button/Button';
import { Empty } from '~/ui/state/Empty';
import { Fault } from '~/ui/state/Fault';
import { AdminPage } from '../AdminPage';
import { Confirm } from '../parts/Confirm';
import table from '../parts/Table.module.css';
import { Credentials } from './Credentials';
import { IntegrationRow } from './IntegrationRow';
import { NewIntegration } from './NewIntegration';
import { integrationsQuery, remove } from './queries';

type Open = { kind: 'new' } | { kind: 'made' | 'delete'; integration: Integration };

/** Other systems' accounts on the bus. */
export function IntegrationsPage() {
  const { t } = useLingui();
  const client = useQueryClient();
  const list = useInfiniteQuery(integrationsQuery);
  const [open, setOpen] = useState<Open>();
  const items = (list.data?.pages ?? []).flatMap((page) => page.items);
  const close = () => setOpen(undefined);
  const reload = () => client.invalidateQueries({ queryKey: ['admin', 'integrations'] });
  const create = (
    <Button onPress={() => setOpen({ kind: 'new' })}>
      <Trans>New integration</Trans>
    </Button>
  );
  return (
    <AdminPage name={t`Integrations`} right={items.length > 0 && create}>
      {open?.kind === 'new' && (
        <NewIntegration
          onClose={close}
          onMade={(integration) => {
            setOpen({ kind: 'made', integration });
            void reload();
          }}
        />
      )}
      {open?.kind === 'made' && <Credentials made={open.integration} onClose={close} />}
      {open?.kind === 'delete' && (
        <Confirm
          title={t`Delete ${open.integration.name}?`}
          deed={t`Delete the integration`}
          act={() => remove(open.integration.id).finally(reload)}
          onClose={close}
        >
          <Trans>
            Its connections end at once, and its queue goes with all that is in it. Nobody gets its name
            again.
          </Trans>
        </Confirm>
      )}
      <div className={table.place}>
        {list.error && <Fault error={list.error} retry={() => list.refetch()} />}
        {list.isSuccess && items.length === 0 && (
          <Empty action={create}>
            <Trans>
              No other system has an account yet. An integration sends commands and hears events over the bus.
            </Trans>
          </Empty>
        )}
        <ul className={table.rows}>
          {items.map((integration) => (
            <IntegrationRow
              key={integration.id}
              integration={integration}
              onDelete={() => setOpen({ kind: 'delete', integration })}
            />
          ))}
        </ul>
        {list.hasNextPage && (
          <Button onPress={() => list.fetchNextPage()}>
            <Trans>More</Trans>
          </Button>
        )}
      </div>
    </AdminPage>
  );
}
