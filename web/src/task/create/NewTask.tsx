import { useLingui as useCore } from '@lingui/react';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Priority, Refused, type TaskStatus } from '~/api';
import { open } from '~/frame';
import { useRefusal } from '~/live';
import { projectsQuery } from '~/project';
import { Similar } from '~/suggestion';
import { PRIORITIES, priorityWords, statusWords } from '~/text';
import { Dialog } from '~/ui/dialog/Dialog';
import { Choose } from '~/ui/field/Choose';
import { DateField } from '~/ui/field/DateField';
import { Field } from '~/ui/field/Field';
import { Fault } from '~/ui/state/Fault';
import { toast } from '~/ui/toast/toasts';
import { useDraft } from '../change/useDraft';
import { Acts } from './Acts';
import { create } from './create';
import style from './NewTask.module.css';

interface NewTaskProps {
  projectId?: string;
  status?: TaskStatus;
  parentId?: string;
  onClose: () => void;
}

export default function NewTask({ projectId, status, parentId, onClose }: NewTaskProps) {
  const { t } = useLingui();
  const { _ } = useCore();
  const { data: projects = [] } = useQuery(projectsQuery);
  const mine = projects.filter((project) => project.role !== 'VIEWER');
  const last = mine.find((project) => project.key === localStorage.getItem('project'))?.id;
  const [where, setWhere] = useState(projectId ?? last ?? '');
  const [priority, setPriority] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [error, setError] = useRefusal();
  const [sending, setSending] = useState(false);
  const title = useDraft('new:title');
  const description = useDraft('new:description');

  async function send(event?: FormEvent) {
    event?.preventDefault();
    const text = title.draft?.text.trim() ?? '';
    if (!text || sending) return;
    setSending(true);
    setError(undefined);
    try {
      const task = await create(
        {
          title: text,
          description: description.draft?.text || undefined,
          projectId: where || undefined,
          parentId,
          priority: (priority as Priority) || undefined,
          dueOn: dueOn || undefined,
        },
        status,
      );
      title.drop();
      description.drop();
      toast(t`${task.key} was created`);
      onClose();
    } catch (refusal) {
      setError(refusal);
      setSending(false);
    }
  }

  const at = (pointer: string) => (error instanceof Refused ? error.at(pointer) : undefined);
  const said = at('/title') ?? at('/description') ?? at('/dueOn');
  return (
    <Dialog title={status ? t`New task, ${_(statusWords[status])}` : t`New task`} wide onClose={onClose}>
      <form
        className={style.form}
        onSubmit={send}
        onKeyDown={(event) => event.ctrlKey && event.key === 'Enter' && send()}
      >
        <Field
          label={t`Title`}
          autoFocus
          value={title.draft?.text ?? ''}
          onChange={(text) => title.write(text)}
          error={at('/title')}
        />
        <Similar title={title.draft?.text ?? ''} projectId={where || undefined} onGo={onClose} />
        <Field
          label={t`Description`}
          lines
          value={description.draft?.text ?? ''}
          onChange={(text) => description.write(text)}
          error={at('/description')}
          placeholder={t`Markdown, if there is more to say`}
        />
        <div className={style.row}>
          <Choose
            label={t`Project`}
            value={where}
            onChange={setWhere}
            options={[
              ...(mine.some((project) => project.personal) ? [] : [{ id: '', name: t`My inbox` }]),
              ...mine.map((project) => ({ id: project.id, name: project.name })),
            ]}
          />
          <Choose
            label={t`Priority`}
            value={priority}
            onChange={setPriority}
            options={[
              { id: '', name: t`Not yet set` },
              ...PRIORITIES.map((id) => ({ id, name: _(priorityWords[id]) })),
            ]}
          />
          <DateField label={t`Due`} value={dueOn} onChange={setDueOn} error={at('/dueOn')} />
        </div>
        {error !== undefined && !said && <Fault error={error} />}
        <Acts
          ready={Boolean(title.draft?.text.trim()) && !sending}
          onClose={onClose}
          onQuick={status || parentId ? undefined : () => open({ kind: 'quickAdd', projectId })}
        />
      </form>
    </Dialog>
  );
}
