import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui as useCore } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { SystemState } from '~/api';
import { number, span } from '~/text';
import { Panel } from '~/ui/panel/Panel';
import style from './Table.module.css';

const workWords: Record<string, MessageDescriptor> = {
  mail: msg`E-mails`,
  digests: msg`Digests`,
  proposals: msg`Suggestions`,
  alarms: msg`Reminders`,
  vectors: msg`Texts to compare`,
};

/** What waits to be published or done in the background, and for how long. */
export function Backlog({ outboxes, work }: Pick<SystemState, 'outboxes' | 'work'>) {
  const { _ } = useCore();
  const { t } = useLingui();
  const rows = [
    ...outboxes.map(({ service, waiting, oldestAge }) => ({
      id: service,
      name: t`Outbox of ${service}`,
      waiting,
      oldestAge,
      givenUp: undefined,
    })),
    ...work.map((one) => {
      const words = workWords[one.work];
      return { ...one, id: `${one.service} ${one.work}`, name: words ? _(words) : one.work };
    }),
  ];
  return (
    <Panel title={t`What waits`}>
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Of what</Trans>
            </th>
            <th scope="col">
              <Trans>Waiting</Trans>
            </th>
            <th scope="col">
              <Trans>Oldest</Trans>
            </th>
            <th scope="col">
              <Trans>Given up</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              <td className="num">{number(row.waiting)}</td>
              <td className="num">{row.waiting > 0 ? span(row.oldestAge) : '–'}</td>
              <td className="num" data-care={Boolean(row.givenUp) || undefined}>
                {row.givenUp === undefined ? '–' : number(row.givenUp)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
