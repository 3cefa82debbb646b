import { Trans, useLingui } from '@lingui/react/macro';
import type { TaskCard } from '~/api';
import { ago, dueWords } from '~/text';
import { Button } from '~/ui/button/Button';
import { Fact, Label } from '~/ui/facts/Fact';
import type { Pending } from '../state/state';
import type { CardActions } from './Card';
import style from './Card.module.css';

export function CardFacts({ card, closed }: { card: TaskCard; closed: boolean }) {
  const { t } = useLingui();
  const due = dueWords(card);
  const { subtasks } = card;
  return (
    <>
      {card.labels.slice(0, 2).map((label) => (
        <Label key={label}>{label}</Label>
      ))}
      {card.priority === 'URGENT' && !closed && (
        <Fact tone="late">
          <Trans>Urgent</Trans>
        </Fact>
      )}
      {due && !closed && (
        <Fact icon="clock" tone={due.tone} say={t`Due`} full={due.full}>
          {due.text}
        </Fact>
      )}
      {card.recurrence && (
        <Fact icon="repeat" say={t`Repeats`}>
          {null}
        </Fact>
      )}
      {subtasks && subtasks.total > 0 && (
        <Fact icon="subtasks" say={t`Subtasks`}>
          <Trans>
            {subtasks.done} of {subtasks.total}
          </Trans>
        </Fact>
      )}
      {closed && <span>{ago(new Date(card.completedAt ?? card.updatedAt))}</span>}
    </>
  );
}

export function PendingFacts({
  pending,
  id,
  actions,
}: {
  pending: Pending;
  id: string;
  actions: CardActions;
}) {
  if (pending.state !== 'refused') {
    return (
      <span className={style.late}>
        {pending.state === 'waiting' ? <Trans>waits for the connection</Trans> : <Trans>saving…</Trans>}
      </span>
    );
  }
  return (
    <span className={style.refused}>
      <Fact icon="warn" tone="late">
        <Trans>not saved</Trans>
      </Fact>
      <span className={style.why}>{pending.refusal?.message}</span>
      <Button tiny onPress={() => actions.again(id)}>
        <Trans>Try again</Trans>
      </Button>
      <Button tiny look="quiet" onPress={() => actions.putBack(id)}>
        <Trans>Put back</Trans>
      </Button>
    </span>
  );
}
