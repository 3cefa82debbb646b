import { Trans } from '@lingui/react/macro';
import style from './Rows.module.css';

const SOME = ['first', 'second', 'third'];

/** Where rows will be; shown only when they take their time. */
export function Rows() {
  return (
    <div className={style.rows} role="status">
      <span className="unseen">
        <Trans>Loading</Trans>
      </span>
      {SOME.map((row) => (
        <span key={row} className={style.row} />
      ))}
    </div>
  );
}
