import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type Account, session } from '~/api';
import { Avatar } from '~/people';
import { moment } from '~/text';
import { Icon } from '~/ui/icon/Icon';
import { Fault } from '~/ui/state/Fault';
import { AdminPage } from '../../AdminPage';
import { Rows } from '../../parts/Rows';
import table from '../../parts/Table.module.css';
import { accountQuery, fullName } from '../queries';
import { Standing } from '../Standing';
import { Access } from './Access';
import style from './PersonPage.module.css';
import { Remove } from './Remove';
import { Sessions } from './Sessions';

/** One person, and what an administrator may do about their account. */
export function PersonPage() {
  const { userId } = useParams({ from: '/admin/people/$userId' });
  const { t } = useLingui();
  const { data: account, error, isPending, refetch } = useQuery(accountQuery(userId));
  return (
    <AdminPage name={account ? fullName(account) : t`People`}>
      <div className={table.place}>
        <Link to="/admin/people" className={style.back}>
          <Icon name="back" small />
          <Trans>All people</Trans>
        </Link>
        {error && <Fault error={error} retry={refetch} />}
        {isPending && <Rows />}
        {account && <Person account={account} />}
      </div>
    </AdminPage>
  );
}

function Person({ account }: { account: Account }) {
  const client = useQueryClient();
  const name = fullName(account);
  const mine = account.id === session().userId;
  const changed = () => client.invalidateQueries({ queryKey: ['admin'] });
  return (
    <article className={style.person}>
      <header className={style.head}>
        <Avatar large id={account.id} name={name} />
        <h2 dir="auto">{name}</h2>
        <Standing account={account} />
      </header>
      <Facts account={account} />
      {mine && (
        <p className="small">
          <Trans>This is you: your own access is another administrator’s to change.</Trans>
        </p>
      )}
      <Access account={account} mine={mine} onChange={changed} />
      <Sessions account={account} onChange={changed} />
      <section>
        <h3>
          <Trans>What happened</Trans>
        </h3>
        <p className={style.ways}>
          <Link to="/admin/audit" search={{ userId: account.id }}>
            <Trans>To this person</Trans>
          </Link>
          <Link to="/admin/audit" search={{ actorId: account.id }}>
            <Trans>By this person</Trans>
          </Link>
        </p>
      </section>
      {!mine && <Remove account={account} onChange={changed} />}
    </article>
  );
}

function Facts({ account }: { account: Account }) {
  return (
    <dl className={style.facts}>
      <dt>
        <Trans>Username</Trans>
      </dt>
      <dd>{account.username}</dd>
      <dt>
        <Trans>E-mail</Trans>
      </dt>
      <dd>
        {account.email}{' '}
        <span className="small">
          {account.emailVerified ? <Trans>verified</Trans> : <Trans>not verified</Trans>}
        </span>
      </dd>
      <dt>
        <Trans>Here since</Trans>
      </dt>
      <dd>{moment(new Date(account.createdAt))}</dd>
      <dt>
        <Trans>Last login</Trans>
      </dt>
      <dd>{account.lastLoginAt ? moment(new Date(account.lastLoginAt)) : <Trans>none known</Trans>}</dd>
    </dl>
  );
}
