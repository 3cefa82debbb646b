import type { TaskStatus } from '~/api';
import { Icon, type IconName } from '../icon/Icon';
import style from './StatusMark.module.css';

const drawn: Record<TaskStatus, IconName> = {
  OPEN: 'open',
  IN_PROGRESS: 'inProgress',
  DONE: 'done',
  CANCELLED: 'cancelled',
};

export function StatusMark({ status }: { status: TaskStatus }) {
  return (
    <span className={style.mark} data-status={status}>
      <Icon name={drawn[status]} />
    </span>
  );
}
