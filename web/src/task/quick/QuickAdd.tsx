import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { open } from '~/frame';
import { projectsQuery } from '~/project';
import { Similar } from '~/suggestion';
import { Button } from '~/ui/button/Button';
import { Dialog } from '~/ui/dialog/Dialog';
import { Fault } from '~/ui/state/Fault';
import { keepDraft, readDraft } from '../change/drafts';
import { Chips, useSaid } from './Chips';
import style from './QuickAdd.module.css';
import { QuickLine } from './QuickLine';
import { useQuickAdd } from './useQuickAdd';

/** A task in one line: what it says of when, who and where is read while it is written. */
export default function QuickAdd({ projectId, onClose }: { projectId?: string; onClose: () => void }) {
  const { t } = useLingui();
  const { data: projects = [] } = useQuery(projectsQuery);
  const mine = projects.filter((project) => project.role !== 'VIEWER');
  const last = mine.find((project) => project.key === localStorage.getItem('project'))?.id;
  const where = projectId ?? last;
  const quick = useQuickAdd(where, onClose);
  const say = useSaid(quick.answer, where);
  const hint = useId();
  const input = () => document.querySelector<HTMLElement>(`[aria-describedby="${hint}"]`)?.focus();
  const place = mine.find(
    (project) => project.id === (named(quick.read) ? quick.answer?.task.projectId : where),
  );

  const close = () => {
    if (!quick.sending) onClose();
  };

  function inFull() {
    const line = quick.text.trim();
    if (line && !readDraft('new:title')) {
      keepDraft('new:title', { text: line });
      quick.drop();
    }
    open({ kind: 'newTask', projectId });
  }

  return (
    <Dialog title={t`Quick add`} silent wide onClose={close}>
      <QuickLine
        label={t`A task in one line`}
        describedBy={hint}
        placeholder={t`Pay rent every 1st at 9am p1 #home`}
        text={quick.text}
        read={quick.read}
        onChange={quick.write}
        onEnter={quick.send}
      />
      <div className={style.below}>
        <div role="status" className="unseen">
          {quick.read.map(say).join(', ')}
        </div>
        {quick.answer && quick.read.length > 0 && (
          <Chips
            read={quick.read}
            answer={quick.answer}
            projectId={where}
            onTakeBack={(one) => {
              quick.takeBack(one);
              input();
            }}
          />
        )}
        <Similar title={quick.answer?.task.title ?? quick.text} projectId={place?.id} onGo={onClose} />
        {quick.error !== undefined && <Fault error={quick.error} />}
        <p id={hint} className="small">
          {quick.failed ? (
            <Trans>The text cannot be read right now: all of it will be the title.</Trans>
          ) : (
            <Trans>Say when, how often, p1 to p4, #label, @person or +project.</Trans>
          )}{' '}
          {place && t`Goes to ${place.name}.`}
        </p>
        <div className={style.acts}>
          <Button look="quiet" onPress={inFull}>
            <Trans>All fields</Trans>
          </Button>
          <Button look="quiet" onPress={close}>
            <Trans>Close</Trans>
          </Button>
          <Button look="ink" isDisabled={!quick.text.trim() || quick.sending} onPress={quick.send}>
            <Trans>Create</Trans> <kbd className="onlyWide">⏎</kbd>
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

const named = (read: { kind: string }[]) => read.some((one) => one.kind === 'project');
