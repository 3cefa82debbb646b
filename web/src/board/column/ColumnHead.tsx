import { useLingui } from '@lingui/react';
import { useLingui as useMacro } from '@lingui/react/macro';
import type { TaskStatus } from '~/api';
import { statusWords } from '~/text';
import { Button } from '~/ui/button/Button';
import { StatusMark } from '~/ui/facts/StatusMark';
import { Icon } from '~/ui/icon/Icon';
import style from './Column.module.css';

interface ColumnHeadProps {
  status: TaskStatus;
  /** Undefined as long as it is not known. */
  count: number | undefined;
  /** There are more than were read so far. */
  more: boolean;
  onNew: ((status: TaskStatus) => void) | undefined;
}

export function ColumnHead({ status, count, more, onNew }: ColumnHeadProps) {
  const { _ } = useLingui();
  const { t } = useMacro();
  const name = _(statusWords[status]);
  return (
    <header>
      <StatusMark status={status} />
      <h2 id={`column-${status}`}>{name}</h2>
      <span className={style.count}>{count !== undefined && more ? `${count} +` : count}</span>
      {onNew && (
        <Button
          tiny
          square
          look="quiet"
          className={style.add}
          aria-label={t`New task in ${name}`}
          onPress={() => onNew(status)}
        >
          <Icon name="plus" />
        </Button>
      )}
    </header>
  );
}
