import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Task } from '~/api';
import { Refused } from '~/api';
import { Page } from '~/frame';
import { NotFound } from '~/frame/NotFound';
import { useNames } from '~/people';
import { mayChange, useProject } from '~/project';
import { Plan, Proposals } from '~/suggestion';
import { useSmall } from '~/ui/small';
import { Fault } from '~/ui/state/Fault';
import { Crumbs } from './parts/Crumbs';
import { Description } from './parts/Description';
import { Subtasks } from './parts/Subtasks';
import { TaskMenu } from './parts/TaskMenu';
import { Title } from './parts/Title';
import { taskByKeyQuery, taskQuery } from './queries';
import { Sheet } from './sheet/Sheet';
import style from './TaskPage.module.css';
import { Talk } from './talk/Talk';

/** One task: what it is about, what is proposed, what was said and done. */
export function TaskPage() {
  const { taskKey } = useParams({ from: '/t/$taskKey' });
  const { data, error, refetch } = useQuery(taskByKeyQuery(taskKey));
  if (data) return <Known key={data.id} known={data} />;
  if (error instanceof Refused && (error.status === 404 || error.status === 400)) return <NotFound />;
  return (
    <Page name={taskKey} head={<span className="key">{taskKey}</span>}>
      <div className={style.story}>{error && <Fault error={error} retry={refetch} />}</div>
    </Page>
  );
}

function Known({ known }: { known: Task }) {
  const { t } = useLingui();
  const { data: task = known, error } = useQuery(taskQuery(known.id, known));
  const { project } = useProject((one) => one.id === task.projectId);
  const names = useNames(task.projectId);
  const mayEdit = project ? mayChange(project) : false;
  const small = useSmall();
  const sheet = <Sheet task={task} names={names} mayEdit={mayEdit} />;
  if (error instanceof Refused && error.status === 404) return <NotFound />;
  return (
    <Page
      name={`${task.key} ${task.title}`}
      projectId={task.projectId}
      head={<Crumbs task={task} project={project} />}
      right={<TaskMenu task={task} project={project} mayEdit={mayEdit} />}
    >
      <div className={style.task}>
        <article className={style.story} aria-label={t`Task ${task.key}`}>
          <Title task={task} mayEdit={mayEdit} />
          {small && sheet}
          <Description task={task} mayEdit={mayEdit} />
          <Proposals task={task} mayEdit={mayEdit} />
          <Subtasks task={task} mayEdit={mayEdit} />
          {mayEdit && <Plan task={task} />}
          <Talk task={task} names={names} mayEdit={mayEdit} />
        </article>
        {!small && sheet}
      </div>
    </Page>
  );
}
