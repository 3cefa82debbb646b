import { Trans } from '@lingui/react/macro';
import { type ReactNode, useId } from 'react';
import type { Suggestion } from '~/api';
import { Icon } from '~/ui/icon/Icon';
import style from './Pencilled.module.css';

export interface ProposalProps<Kind extends Suggestion> {
  proposal: Kind;
  mayEdit: boolean;
  onAccept: (indexes?: number[]) => void;
  onDismiss: () => void;
}

/** A machine's words: dashed and hatched, with who said them. */
export function Pencilled({
  title,
  proposal,
  children,
}: {
  title: string;
  proposal: Suggestion;
  children: ReactNode;
}) {
  const id = useId();
  const { engine } = proposal;
  return (
    <section className={style.pencilled} aria-labelledby={id}>
      <header>
        <Icon name="pencil" />
        <h2 id={id}>{title}</h2>
        <span className="small">
          {engine.kind === 'local' ? (
            <Trans>local engine, {engine.model} · nothing left this system</Trans>
          ) : (
            <Trans>language model {engine.model}</Trans>
          )}
        </span>
      </header>
      {children}
    </section>
  );
}
