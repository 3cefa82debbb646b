import { Trans, useLingui } from '@lingui/react/macro';
import type { SystemState } from '~/api';
import { span } from '~/text';
import { Icon } from '~/ui/icon/Icon';
import style from './Parts.module.css';

type Service = SystemState['services'][number];

/** Each service with its health, version and age. */
export function Parts({ services }: { services: Service[] }) {
  const { t } = useLingui();
  return (
    <ul className={style.parts} aria-label={t`Services`}>
      {services.map((service) => (
        <li key={service.name} data-health={service.health}>
          <b>{service.name}</b>
          <Health health={service.health} />
          <span className="small">
            {service.version && <span className="key">{service.version}</span>}
            {service.uptime !== null && <Since seconds={service.uptime} />}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Since({ seconds }: { seconds: number }) {
  const time = span(seconds);
  return (
    <span>
      <Trans>for {time}</Trans>
    </span>
  );
}

function Health({ health }: { health: Service['health'] }) {
  return (
    <span className={style.health}>
      <Icon name={health === 'UP' ? 'done' : health === 'DOWN' ? 'cancelled' : 'warn'} small />
      {health === 'UP' && <Trans>works</Trans>}
      {health === 'IMPAIRED' && <Trans>impaired</Trans>}
      {health === 'DOWN' && <Trans>no answer</Trans>}
    </span>
  );
}
