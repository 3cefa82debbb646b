import { useLingui } from '@lingui/react';
import { useLingui as useMacro } from '@lingui/react/macro';
import type { TaskStatus } from '~/api';
import { STATUSES, statusWords } from '~/text';
import { StatusMark } from '~/ui/facts/StatusMark';
import type { BoardState } from '../state/state';
import style from './Phases.module.css';

/** On a small screen one column is shown at a time. */
export function Phases({
  board,
  shown,
  onShow,
}: {
  board: BoardState;
  shown: TaskStatus;
  onShow: (status: TaskStatus) => void;
}) {
  const { _ } = useLingui();
  const { t } = useMacro();
  return (
    <nav className={`${style.phases} onlySmall`} aria-label={t`Columns`}>
      {STATUSES.map((status) => (
        <button
          key={status}
          type="button"
          aria-current={status === shown || undefined}
          onClick={() => onShow(status)}
        >
          {status === 'CANCELLED' ? (
            <>
              <StatusMark status={status} />
              <span className="unseen">{_(statusWords[status])}</span>
            </>
          ) : (
            _(statusWords[status])
          )}{' '}
          {board.columns[status].length}
          {board.loaded.has(status) && !board.whole.has(status) && ' +'}
        </button>
      ))}
    </nav>
  );
}
