import { useLingui as useCore } from '@lingui/react';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { NextTask } from '~/api';
import { priorityWords } from '~/text';
import { Pencilled } from '../Pencilled';
import style from './NextUp.module.css';
import { nextQuery } from './queries';
import { reasonWords } from './reasonWords';

/** What to do now, and why; nothing where there is nothing to do. */
export function NextUp() {
  const { t } = useLingui();
  const { data: next } = useQuery(nextQuery);
  if (!next?.items.length) return null;
  return (
    <div className={style.next}>
      <Pencilled title={t`What to do next`} engine={next.engine}>
        <ol>
          {next.items.map((task) => (
            <li key={task.taskId}>
              <Link to="/tasks/$taskId" params={{ taskId: task.taskId }} dir="auto">
                {task.key && <span className="num small">{task.key}</span>} {task.title}
              </Link>
              <Reasons task={task} />
            </li>
          ))}
        </ol>
      </Pencilled>
    </div>
  );
}

function Reasons({ task }: { task: NextTask }) {
  const { t } = useLingui();
  const { _ } = useCore();
  const words = task.reasons
    .filter((reason) => reason.weight > 0)
    .map((reason) => {
      if (reason.name === 'priority' && task.priority) {
        const priority = _(priorityWords[task.priority]);
        return t`priority ${priority}`;
      }
      const said = reasonWords(reason);
      return typeof said === 'string' ? said : _(said);
    });
  return <span className="small">{words.join(' · ')}</span>;
}
