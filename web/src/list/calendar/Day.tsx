import { Link } from '@tanstack/react-router';
import type { TaskCard } from '~/api';
import { time } from '~/text';
import { StatusMark } from '~/ui/facts/StatusMark';
import style from './Calendar.module.css';

export function Day({
  day,
  today,
  outside,
  tasks,
}: {
  day: string;
  today: boolean;
  outside: boolean;
  tasks: TaskCard[];
}) {
  return (
    <td
      data-outside={outside || undefined}
      data-empty={tasks.length === 0 || undefined}
      aria-current={today ? 'date' : undefined}
    >
      <span className={style.number}>{Number(day.slice(8))}</span>
      <ul>
        {tasks.map((task) => (
          <li key={task.id} data-closed={task.status === 'DONE' || task.status === 'CANCELLED' || undefined}>
            <Link to="/t/$taskKey" params={{ taskKey: task.key }} title={task.title}>
              <StatusMark status={task.status} />
              <span dir="auto">{task.title}</span>
              {task.dueAt && <span className="small num">{time(new Date(task.dueAt))}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </td>
  );
}
