import { useLingui as useCore } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { CSSProperties } from 'react';
import type { PrioritySuggestion } from '~/api';
import { priorityWords } from '~/text';
import { Button } from '~/ui/button/Button';
import { Dismiss } from './Dismiss';
import { Pencilled, type ProposalProps } from './Pencilled';
import style from './Pencilled.module.css';

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
      <ul className={style.reasons} aria-label={t`Reasons`}>
        {proposal.factors.map((factor) => (
          <li key={factor.name}>
            <span>{factor.name.replaceAll('-', ' ')}</span>
            <span
              role="img"
              className={style.bar}
              style={{ '--weight': Math.abs(factor.weight) } as CSSProperties}
              aria-label={t`weight ${factor.weight.toFixed(2)}`}
            />
            <q dir="auto">{factor.evidence}</q>
          </li>
        ))}
      </ul>
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
