import { useLingui as useCore } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Priority, Task, TaskStatus } from '~/api';
import { nameOf, useMembers } from '~/people';
import { proposalsQuery } from '~/suggestion/queries';
import { ago, moment, PRIORITIES, priorityWords, STATUSES, statusWords } from '~/text';
import { Gauge } from '~/ui/facts/Gauge';
import { StatusMark } from '~/ui/facts/StatusMark';
import { Choose } from '~/ui/field/Choose';
import { Trouble } from '../change/Trouble';
import { useChange } from '../change/useChange';
import { Relations } from '../relation/Relations';
import { RepeatLines } from '../repeat/RepeatLines';
import { Watchers } from '../watch/Watchers';
import { DueField } from './DueField';
import { LabelsField } from './LabelsField';
import { Line } from './Line';
import style from './Sheet.module.css';

interface SheetProps {
  task: Task;
  names: ReadonlyMap<string, string>;
  mayEdit: boolean;
}

/** A task's properties, each changed where it stands. */
export function Sheet({ task, names, mayEdit }: SheetProps) {
  const { t } = useLingui();
  const { _ } = useCore();
  const { state, change, settle } = useChange(task);
  const members = useMembers(task.projectId);
  const people = members.map((member) => ({ id: member.userId, name: nameOf(member) ?? member.userId }));
  const { data: proposals = [] } = useQuery(proposalsQuery(task.id));
  const proposed = proposals.some((proposal) => proposal.kind === 'PRIORITY' && proposal.priority);
  const stranger = task.assigneeId && !members.some((member) => member.userId === task.assigneeId);
  return (
    <aside className={style.sheet} aria-label={t`Properties`}>
      <Trouble {...{ state, change, settle }} />
      <dl>
        <Line name={t`Status`}>
          <Choose
            bare
            label={t`Status`}
            disabled={!mayEdit}
            mark={<StatusMark status={task.status} />}
            value={task.status}
            options={STATUSES.map((id) => ({ id, name: _(statusWords[id]) }))}
            onChange={(status) => change({ status: status as TaskStatus })}
          />
        </Line>
        <Line name={t`Priority`}>
          <Choose
            bare
            label={t`Priority`}
            disabled={!mayEdit}
            mark={<Gauge priority={task.priority} proposed={proposed} />}
            value={task.priority ?? ''}
            options={[
              { id: '', name: t`not set` },
              ...PRIORITIES.map((id) => ({ id, name: _(priorityWords[id]) })),
            ]}
            onChange={(priority) => change({ priority: (priority as Priority) || null })}
          />
        </Line>
        <Line name={t`Assignee`}>
          <Choose
            bare
            label={t`Assignee`}
            disabled={!mayEdit}
            value={task.assigneeId ?? ''}
            options={[
              { id: '', name: t`nobody` },
              ...people,
              ...(stranger ? [{ id: task.assigneeId as string, name: t`Somebody who left` }] : []),
            ]}
            onChange={(assigneeId) => change({ assigneeId: assigneeId || null })}
          />
        </Line>
        <Line name={t`Due`}>
          <DueField task={task} mayEdit={mayEdit} onChange={change} />
        </Line>
        <RepeatLines task={task} mayEdit={mayEdit} onChange={change} />
        <Line name={t`Labels`}>
          <LabelsField task={task} mayEdit={mayEdit} onChange={(labels) => change({ labels })} />
        </Line>
        <Line name={t`Watched by`}>
          <Watchers task={task} mayEdit={mayEdit} />
        </Line>
      </dl>
      <Relations task={task} mayEdit={mayEdit} />
      <p className="small">
        <Trans>
          Version {task.version}, changed{' '}
          <span title={moment(new Date(task.updatedAt))}>{ago(new Date(task.updatedAt))}</span>.
        </Trans>
        <br />
        {t`Created by ${names.get(task.reporterId) ?? t`somebody`}, ${ago(new Date(task.createdAt))}.`}
      </p>
    </aside>
  );
}
