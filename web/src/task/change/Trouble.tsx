import { Trans, useLingui } from '@lingui/react/macro';
import type { Task, TaskPatch } from '~/api';
import { Button } from '~/ui/button/Button';
import { Fault } from '~/ui/state/Fault';
import style from './Trouble.module.css';
import type { ChangeState } from './useChange';

interface TroubleProps {
  state: ChangeState;
  change: (patch: TaskPatch, base?: Task) => Promise<boolean>;
  settle: () => void;
  /** How a value reads. */
  show?: (field: string, value: unknown) => string;
}

/** A change that did not pass: why, or both versions where somebody else was faster. */
export function Trouble({ state, change, settle, show = (_, value) => String(value ?? '–') }: TroubleProps) {
  const { t } = useLingui();
  if (state.kind === 'refused') {
    return (
      <Fault error={state.error} retry={() => change(state.patch)}>
        <Button tiny look="quiet" onPress={settle}>
          <Trans>Leave it</Trans>
        </Button>
      </Fault>
    );
  }
  if (state.kind !== 'conflict') return null;
  const { patch, theirs } = state;
  const fields = Object.keys(patch) as (keyof TaskPatch)[];
  return (
    <section role="alert" className={style.conflict} aria-label={t`This was changed while you wrote`}>
      <h3>
        <Trans>This was changed while you wrote</Trans>
      </h3>
      <div className={style.both}>
        <div>
          <h4>
            <Trans>Yours</Trans>
          </h4>
          {fields.map((field) => (
            <p key={field} dir="auto">
              {show(field, patch[field])}
            </p>
          ))}
          <Button tiny look="ink" onPress={() => change(patch, theirs)}>
            <Trans>Keep mine</Trans>
          </Button>
        </div>
        <div>
          <h4>
            <Trans>As it is now</Trans>
          </h4>
          {fields.map((field) => (
            <p key={field} dir="auto">
              {show(field, theirs[field as keyof Task])}
            </p>
          ))}
          <Button tiny onPress={settle}>
            <Trans>Take this one</Trans>
          </Button>
        </div>
      </div>
    </section>
  );
}
