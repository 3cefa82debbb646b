import { useLingui } from '@lingui/react/macro';
import { Dialog } from '~/ui/dialog/Dialog';
import style from './Keys.module.css';

export default function Keys({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const keys: [string, string[]][] = [
    [t`Find or do`, ['Ctrl K']],
    [t`New task`, ['C']],
    [t`Quick add`, ['Q']],
    [t`Search here`, ['/']],
    [t`This list`, ['?']],
    [t`Board, list`, ['G B', 'G L']],
    [t`Inbox, today, mine`, ['G I', 'G T', 'G M']],
    [t`Projects`, ['G P']],
    [t`Next, previous card`, ['↓', '↑']],
    [t`Next, previous column`, ['→', '←']],
    [t`Open it`, ['⏎']],
    [t`Move to…`, ['M']],
    [t`Move the card`, ['Alt ↑ ↓ ← →']],
    [t`Choose, choose up to here`, ['X', 'Shift X']],
    [t`Undo`, ['Ctrl Z']],
    [t`Close, put back`, ['Esc']],
    [t`Send`, ['Ctrl ⏎']],
  ];
  return (
    <Dialog title={t`Keys`} wide onClose={onClose}>
      <ul className={style.keys}>
        {keys.map(([name, list]) => (
          <li key={name}>
            <span>{name}</span>
            <span>
              {list.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
