import { useLingui as useCore } from '@lingui/react';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { QuickAddAnswer } from '~/api';
import { useNames } from '~/people/names';
import { projectsQuery } from '~/project';
import { dueWords, priorityWords } from '~/text';
import { Icon, type IconName } from '~/ui/icon/Icon';
import style from './QuickAdd.module.css';
import { labelIn, type Read, type ReadKind } from './reading';

const icons: Record<ReadKind, IconName> = {
  due: 'clock',
  priority: 'warn',
  label: 'list',
  person: 'person',
  project: 'board',
};

/** What was read; pressing one takes it back, and its words are part of the title again. */
export function Chips({
  read,
  answer,
  projectId,
  onTakeBack,
}: {
  read: Read[];
  answer: QuickAddAnswer;
  projectId: string | undefined;
  onTakeBack: (one: Read) => void;
}) {
  const { t } = useLingui();
  const say = useSaid(answer, projectId);
  return (
    <ul className={style.chips} aria-label={t`Read in the text`}>
      {read.map((one) => (
        <li key={`${one.key}${one.spans[0]?.start}`}>
          <button
            type="button"
            className={style.chip}
            aria-label={t`${say(one)}: take back, and leave it in the title`}
            onClick={() => onTakeBack(one)}
          >
            <Icon name={one.kind === 'due' && answer.task.rrule ? 'repeat' : icons[one.kind]} small />
            <span dir="auto">{say(one)}</span>
            <Icon name="cross" small />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Each thing that was read, as words. */
export function useSaid(answer: QuickAddAnswer | undefined, projectId: string | undefined) {
  const { t } = useLingui();
  const { _ } = useCore();
  const { data: projects = [] } = useQuery(projectsQuery);
  const names = useNames(answer?.task.projectId ?? projectId);
  return (one: Read): string => {
    const task = answer?.task;
    if (!task) return one.words;
    if (one.kind === 'due') {
      const due = dueWords({ dueAt: task.dueAt, dueOn: task.dueOn, status: 'DONE' })?.full ?? one.words;
      return task.rrule ? t`${one.words}, first ${due}` : t`due ${due}`;
    }
    if (one.kind === 'priority' && task.priority) return _(priorityWords[task.priority]);
    if (one.kind === 'label') return labelIn(one.words);
    if (one.kind === 'person') return names.get(task.assigneeId ?? '') ?? one.words;
    return projects.find((project) => project.id === task.projectId)?.name ?? one.words;
  };
}
