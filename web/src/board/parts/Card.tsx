import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { TaskCard } from '~/api';
import { Avatar } from '~/people';
import { Gauge } from '~/ui/facts/Gauge';
import { Icon } from '~/ui/icon/Icon';
import type { Pending } from '../state/state';
import style from './Card.module.css';
import { CardFacts, PendingFacts } from './CardFacts';

export interface CardActions {
  again(id: string): void;
  putBack(id: string): void;
  moveMenu(id: string, at: Element): void;
  focus(id: string): void;
  choose(id: string, upTo: boolean): void;
}

interface CardProps {
  card: TaskCard;
  pending: Pending | undefined;
  arrived: boolean;
  active: boolean;
  chosen: boolean;
  assignee: string | undefined;
  actions: CardActions;
}

/** A task on the board: gauge, title, key, two labels at most, facts, person. */
export const Card = memo(function Card({
  card,
  pending,
  arrived,
  active,
  chosen,
  assignee,
  actions,
}: CardProps) {
  const { t } = useLingui();
  const closed = card.status === 'DONE' || card.status === 'CANCELLED';
  return (
    <article
      className={style.card}
      data-wet={pending && pending.state !== 'refused' ? pending.state : undefined}
      data-failed={pending?.state === 'refused' || undefined}
      data-arrived={arrived || undefined}
      data-chosen={chosen || undefined}
      data-closed={closed || undefined}
    >
      <Gauge priority={card.priority} />
      <div>
        <Link
          to="/t/$taskKey"
          params={{ taskKey: card.key }}
          className={style.title}
          dir="auto"
          draggable={false}
          tabIndex={active ? 0 : -1}
          data-card={card.id}
          onFocus={() => actions.focus(card.id)}
          preload={false}
        >
          {card.title}
        </Link>
        <div className={style.meta}>
          <span className="key">{card.key}</span>
          {chosen && (
            <span className="unseen">
              <Trans>chosen</Trans>
            </span>
          )}
          {pending ? (
            <PendingFacts pending={pending} id={card.id} actions={actions} />
          ) : (
            <CardFacts card={card} closed={closed} />
          )}
          {card.assigneeId && (
            <span className={style.who}>
              <Avatar id={card.assigneeId} name={assignee} />
            </span>
          )}
        </div>
      </div>
      <button
        type="button"
        tabIndex={-1}
        className={style.handle}
        aria-label={t`Move ${card.key} to…`}
        onClick={(event) => actions.moveMenu(card.id, event.currentTarget)}
      >
        <Icon name="grip" />
      </button>
    </article>
  );
});
