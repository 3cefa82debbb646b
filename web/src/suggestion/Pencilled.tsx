import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { type ReactNode, useId } from 'react';
import type { Engine, Suggestion } from '~/api';
import { Icon } from '~/ui/icon/Icon';
import style from './Pencilled.module.css';

export interface ProposalProps<Kind extends Suggestion> {
  proposal: Kind;
  mayEdit: boolean;
  onAccept: (indexes?: number[]) => void;
  onDismiss: (reason?: string) => void;
}

/** A machine's words: dashed and hatched, with who said them. */
export function Pencilled({
  title,
  engine,
  children,
}: {
  title: string;
  /** Undefined as long as it is not known. */
  engine: Pick<Engine, 'kind' | 'model' | 'fallbackReason'> | undefined;
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
          ) : engine.fallbackReason ? (
            <StandIn model={engine.model} reason={engine.fallbackReason} />
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

/** In the words of the service's `fallbackReason`. */
const reasons: Record<string, ReturnType<typeof msg>> = {
  unreachable: msg`cannot be reached`,
  timeout: msg`took too long`,
  overloaded: msg`has too much to do`,
  'over-budget': msg`has used up its budget`,
  invalid: msg`gave no usable answer`,
  'rate-limited': msg`asks for a pause`,
};

function StandIn({ model, reason }: { model: string; reason: string }) {
  const { _ } = useLingui();
  const said = reasons[reason];
  const why = said ? _(said) : reason;
  return (
    <Trans>
      local engine, {model} · the language model {why}
    </Trans>
  );
}
