import { useLingui } from '@lingui/react';
import { useLingui as useMacro } from '@lingui/react/macro';
import type { Priority } from '~/api';
import { priorityWords } from '~/text';
import style from './Gauge.module.css';

/** A priority as a gauge that is filled from below; a screen reader hears it in words. */
export function Gauge({ priority, proposed }: { priority: Priority | null; proposed?: boolean }) {
  const words = usePriorityWords(priority, proposed);
  return (
    <span className={style.gauge} data-priority={priority ?? (proposed ? 'PROPOSED' : 'NONE')} title={words}>
      <span className="unseen">{words}</span>
    </span>
  );
}

function usePriorityWords(priority: Priority | null, proposed?: boolean): string {
  const { _ } = useLingui();
  const { t } = useMacro();
  if (priority) return t`Priority: ${_(priorityWords[priority])}`;
  return proposed ? t`No priority yet, one is proposed` : t`No priority yet`;
}
