import { Trans } from '@lingui/react/macro';
import type { TaskStatus } from '~/api';
import { Button } from '~/ui/button/Button';
import { Empty } from '~/ui/state/Empty';
import style from './Column.module.css';

/** A column without cards: not read yet, filtered away, or really empty. */
export function NoCards({
  status,
  loaded,
  filtered,
  onNew,
}: {
  status: TaskStatus;
  loaded: boolean;
  filtered: boolean;
  onNew: ((status: TaskStatus) => void) | undefined;
}) {
  if (!loaded) {
    return (
      <div className={style.ghosts} aria-hidden="true">
        {[0, 1, 2].map((key) => (
          <div key={key} className={style.ghost}>
            <i />
            <i />
            <i />
          </div>
        ))}
      </div>
    );
  }
  if (filtered) {
    return (
      <Empty>
        <Trans>Nothing here fits the filter.</Trans>
      </Empty>
    );
  }
  const begin = status === 'OPEN' && onNew && (
    <Button tiny onPress={() => onNew(status)}>
      <Trans>New task</Trans>
    </Button>
  );
  return (
    <Empty action={begin}>
      <Words status={status} />
    </Empty>
  );
}

function Words({ status }: { status: TaskStatus }) {
  switch (status) {
    case 'OPEN':
      return <Trans>Nothing is open. What is to be done next?</Trans>;
    case 'IN_PROGRESS':
      return <Trans>Nobody is at work. Drop a task here when it is begun.</Trans>;
    case 'DONE':
      return <Trans>Nothing is done yet.</Trans>;
    case 'CANCELLED':
      return <Trans>Nothing was cancelled. Drop a task here to close it without doing it.</Trans>;
  }
}
