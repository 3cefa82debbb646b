import { useLingui as useCore } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { KindChannels, Wanted } from '~/api';
import { kindWords } from './kindWords';
import style from './TellMe.module.css';
import { withChannels, withCollected } from './wanted';

interface KindTableProps {
  wanted: Wanted;
  onChange: (wanted: Wanted) => void;
}

/** Each kind of news in a row, each way in a column. */
export function KindTable({ wanted, onChange }: KindTableProps) {
  const { t } = useLingui();
  const { _ } = useCore();
  const { kinds, digest } = wanted;
  const put = (row: KindChannels, change: Partial<KindChannels>) =>
    onChange(withChannels(wanted, row.kind, change));
  return (
    <table className={style.table}>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">
              <Trans>What happens</Trans>
            </span>
          </th>
          <th scope="col">
            <Trans>Inbox</Trans>
          </th>
          <th scope="col">
            <Trans>At once</Trans>
          </th>
          <th scope="col">
            <Trans>E-mail</Trans>
          </th>
          {digest && (
            <th scope="col">
              <Trans>Digest</Trans>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {kinds.map((row) => {
          const what = _(kindWords[row.kind]);
          return (
            <tr key={row.kind}>
              <th scope="row">{what}</th>
              <Cell name={t`${what}: inbox`} on={row.inApp} onChange={(inApp) => put(row, { inApp })} />
              <Cell
                name={t`${what}: at once`}
                on={row.live}
                disabled={!row.inApp}
                onChange={(live) => put(row, { live })}
              />
              <Cell name={t`${what}: e-mail`} on={row.email} onChange={(email) => put(row, { email })} />
              {digest && (
                <Cell
                  name={t`${what}: in the digest`}
                  on={row.email && digest.kinds.includes(row.kind)}
                  disabled={!row.email}
                  onChange={(on) => onChange(withCollected(wanted, row.kind, on))}
                />
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface CellProps {
  name: string;
  on: boolean;
  disabled?: boolean;
  onChange: (on: boolean) => void;
}

function Cell({ name, on, disabled, onChange }: CellProps) {
  return (
    <td>
      <label className={style.cell}>
        <span className="unseen">{name}</span>
        <input
          type="checkbox"
          checked={on}
          disabled={disabled}
          onChange={(event) => onChange(event.target.checked)}
        />
      </label>
    </td>
  );
}
