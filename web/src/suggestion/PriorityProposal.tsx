import { useLingui as useCore } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { PrioritySuggestion } from '~/api';
import { priorityWords } from '~/text';
import { Button } from '~/ui/button/Button';
import { Dismiss } from './Dismiss';
import { Pencilled, type ProposalProps } from './Pencilled';
import style from './Pencilled.module.css';
import { Reasons } from './Reasons';

export function PriorityProposal({
  proposal,
  mayEdit,
  onAccept,
  onDismiss,
}: ProposalProps<PrioritySuggestion>) {
  const { t } = useLingui();
  const { _ } = useCore();
  const { priority } = proposal;
  if (!priority) return null;
  const word = _(priorityWords[priority]);
  const percent = Math.round(proposal.confidence * 100);
  return (
    <Pencilled title={t`Priority, proposed`} engine={proposal.engine}>
      <div className={style.verdict}>
        <strong>{word}</strong>
        <span className="num">
          <Trans>{percent} % sure</Trans>
        </span>
        <span className="small">
          <Trans>for version {proposal.taskVersion} of the task</Trans>
        </span>
      </div>
      <Reasons factors={proposal.factors} />
      {mayEdit && (
        <div className={style.acts}>
          <Button look="ink" onPress={() => onAccept()}>
            <Trans>Set to {word}</Trans>
          </Button>
          <Dismiss onDismiss={onDismiss} />
        </div>
      )}
    </Pencilled>
  );
}
