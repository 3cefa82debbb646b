import { Trans } from '@lingui/react/macro';
import { type ReactNode, useId } from 'react';
import type { Engine, Suggestion } from '~/api';
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
  engine,
  children,
}: {
  title: string;
  /** Undefined as long as it is not known. */
  engine: Pick<Engine, 'kind' | 'model'> | undefined;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={style.pencilled} aria-labelledby={id}>
      <header>
        <Icon name="pencil" />
        <h2 id={id}>{title}</h2>
        <span className="small">
          {!engine ? (
            <Trans>thinking…</Trans>
          ) : engine.kind === 'local' ? (
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
