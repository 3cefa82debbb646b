import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { SubtasksSuggestion } from '~/api';
import { Button } from '~/ui/button/Button';
import { Dismiss } from './Dismiss';
import { Pencilled, type ProposalProps } from './Pencilled';
import style from './Pencilled.module.css';
import { Steps, toggled } from './Steps';

export function SubtasksProposal({
  proposal,
  mayEdit,
  onAccept,
  onDismiss,
}: ProposalProps<SubtasksSuggestion>) {
  const { t } = useLingui();
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const chosen = [...proposal.subtasks.keys()].filter((index) => !left.has(index));
  return (
    <Pencilled title={t`Subtasks, proposed`} engine={proposal.engine}>
      <Steps
        steps={proposal.subtasks}
        left={left}
        disabled={!mayEdit}
        onToggle={(index) => setLeft(toggled(left, index))}
      />
      {mayEdit && (
        <div className={style.acts}>
          <Button look="ink" isDisabled={chosen.length === 0} onPress={() => onAccept(chosen)}>
            {t`${plural(chosen.length, { one: 'Add # subtask', other: 'Add # subtasks' })}`}
          </Button>
          <Dismiss onDismiss={onDismiss} />
        </div>
      )}
    </Pencilled>
  );
}
