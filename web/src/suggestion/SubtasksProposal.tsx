import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import type { SubtasksSuggestion } from '~/api';
import { Button } from '~/ui/button/Button';
import { Pencilled, type ProposalProps } from './Pencilled';
import style from './Pencilled.module.css';

export function SubtasksProposal({
  proposal,
  mayEdit,
  onAccept,
  onDismiss,
}: ProposalProps<SubtasksSuggestion>) {
  const { t } = useLingui();
  const id = useId();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    () => new Set(proposal.subtasks.map((_, index) => index)),
  );
  const toggle = (index: number) => {
    const next = new Set(chosen);
    if (!next.delete(index)) next.add(index);
    setChosen(next);
  };
  return (
    <Pencilled title={t`Subtasks, proposed`} proposal={proposal}>
      <ul className={style.steps}>
        {proposal.subtasks.map((step, index) => (
          <li key={step.title}>
            <input
              id={`${id}${index}`}
              type="checkbox"
              checked={chosen.has(index)}
              disabled={!mayEdit}
              onChange={() => toggle(index)}
            />
            <label htmlFor={`${id}${index}`} dir="auto">
              {step.title}
            </label>
            {step.estimateMinutes && (
              <span className="small num">
                <Trans>{step.estimateMinutes} min</Trans>
              </span>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <div className={style.acts}>
          <Button
            look="ink"
            isDisabled={chosen.size === 0}
            onPress={() => onAccept([...chosen].sort((a, b) => a - b))}
          >
            {t`${plural(chosen.size, { one: 'Add # subtask', other: 'Add # subtasks' })}`}
          </Button>
          <Button look="quiet" onPress={onDismiss}>
            <Trans>Dismiss</Trans>
          </Button>
        </div>
      )}
    </Pencilled>
  );
}
