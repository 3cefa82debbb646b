import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Panel } from '~/ui/panel/Panel';
import { Fault } from '~/ui/state/Fault';
import { AdminPage } from '../../AdminPage';
import { Rows } from '../../parts/Rows';
import { trailQuery } from '../queries';
import { Consumers, Effects } from './Steps';
import { Told } from './Told';
import style from './Trace.module.css';

/** What became of an event, as far as the services that answer know. */
export function EventPage() {
  const { t } = useLingui();
  const { eventId } = useParams({ from: '/admin/system/events/$eventId' });
  const { data: trail, error, isPending, refetch } = useQuery(trailQuery(eventId));
  return (
    <AdminPage name={t`What an event caused`}>
      <div className={style.place}>
        <Link to="/admin/system">
          <Trans>Back to the system</Trans>
        </Link>
        <h2 className="key">{eventId}</h2>
        {isPending && <Rows />}
        {error && <Fault error={error} retry={() => refetch()} />}
        {trail && (
          <>
            <Told trail={trail} />
            <Panel title={t`Who handled it`}>
              <Consumers consumers={trail.consumers} />
            </Panel>
            <Panel title={t`What came of it`}>
              <Effects effects={trail.effects} />
            </Panel>
          </>
        )}
      </div>
    </AdminPage>
  );
}
