import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Task } from '~/api';
import { useRefusal } from '~/live';
import { Button } from '~/ui/button/Button';
import { Icon } from '~/ui/icon/Icon';
import { Fault } from '~/ui/state/Fault';
import { toast } from '~/ui/toast/toasts';
import { Pencilled } from '../Pencilled';
import style from '../Pencilled.module.css';
import { Steps, toggled } from '../Steps';
import { Said } from './Said';
import { take, undo } from './take';
import { usePlan } from './usePlan';

/** Breaks a task down when somebody asks: steps in pencil, until those that are chosen become subtasks. */
export function Plan({ task }: { task: Task }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const { plan, ask, drop } = usePlan(task);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [refusal, setRefusal] = useRefusal();
  const reload = () => client.invalidateQueries({ queryKey: ['subtasks', task.id] });

  if (!plan) {
    return (
      <p>
        <Button tiny look="quiet" onPress={ask}>
          <Icon name="pencil" small />
          <Trans>Propose steps</Trans>
        </Button>
      </p>
    );
  }
  const chosen = plan.steps.filter((_, index) => !left.has(index));
  const close = () => {
    drop();
    setLeft(new Set());
    setRefusal(undefined);
  };
  async function add() {
    try {
      const bulkId = await take(task, chosen);
      close();
      toast(
        t`${plural(chosen.length, { one: '# subtask was created', other: '# subtasks were created' })}`,
        () => void undo(bulkId).then(reload),
      );
    } catch (error) {
      setRefusal(error);
    }
    await reload();
  }
  return (
    <Pencilled title={t`Steps, proposed`} engine={plan.engine}>
      <Steps steps={plan.steps} left={left} onToggle={(index) => setLeft(toggled(left, index))} />
      {plan.over && !plan.error && <Said done={plan.done} none={plan.steps.length === 0} />}
      {plan.error !== undefined && <Fault error={plan.error} retry={ask} />}
      {refusal !== undefined && <Fault error={refusal} retry={add} />}
      <div className={style.acts}>
        <Button look="ink" isDisabled={!plan.over || chosen.length === 0} onPress={add}>
          {t`${plural(chosen.length, { one: 'Add # subtask', other: 'Add # subtasks' })}`}
        </Button>
        <Button look="quiet" onPress={close}>
          <Trans>Dismiss</Trans>
        </Button>
      </div>
    </Pencilled>
  );
}
