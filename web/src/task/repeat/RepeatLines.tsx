import { useLingui as useCore } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Task, TaskPatch } from '~/api';
import { Button } from '~/ui/button/Button';
import { Choose } from '~/ui/field/Choose';
import { Menu, MenuItem } from '~/ui/menu/Menu';
import { Line } from '../sheet/Line';
import style from './RepeatLines.module.css';
import { reminders, reminderWords, repeats, sameRule } from './rules';
import { ruleWords } from './ruleWords';

interface RepeatLinesProps {
  task: Task;
  mayEdit: boolean;
  onChange: (patch: TaskPatch) => void;
}

/** Whether a task comes again, and when one is reminded of it. Both need a due date, and show only then. */
export function RepeatLines({ task, mayEdit, onChange }: RepeatLinesProps) {
  const { t } = useLingui();
  const { _ } = useCore();
  if (!task.dueAt && !task.dueOn) return null;
  const rule = task.recurrence?.rrule;
  const known = repeats.find((one) => rule && sameRule(one.rrule, rule));
  const words = rule && ruleWords(rule);
  const set = (rrule: string) => {
    const timeZone = task.recurrence?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    onChange({ recurrence: rrule ? { rrule, timeZone } : null });
  };
  const others = task.reminders.filter((one) => !reminders.some((reminder) => reminder.before === one));
  const shown = task.reminders.map(reminderWords).join(', ') || t`never`;
  return (
    <>
      <Line name={t`Repeats`}>
        <Choose
          bare
          label={t`Repeats`}
          disabled={!mayEdit}
          value={known?.rrule ?? rule ?? ''}
          options={[
            { id: '', name: t`never` },
            ...repeats.map((one) => ({ id: one.rrule, name: _(one.words) })),
            ...(rule && !known ? [{ id: rule, name: words ?? t`by a rule of its own` }] : []),
          ]}
          onChange={set}
        />
        {rule && !known && !words && (
          <details className={style.rule}>
            <summary>
              <Trans>The rule</Trans>
            </summary>
            <code dir="ltr">{rule}</code>
          </details>
        )}
      </Line>
      <Line name={t`Remind`}>
        {mayEdit ? (
          <Menu
            aria-label={t`Remind`}
            selectionMode="multiple"
            selectedKeys={task.reminders}
            onSelectionChange={(keys) => keys !== 'all' && onChange({ reminders: [...keys].map(String) })}
            trigger={
              <Button look="quiet" className={style.remind} aria-label={`${t`Remind`}: ${shown}`}>
                {shown}
              </Button>
            }
          >
            {[...reminders.map((one) => one.before), ...others].map((before) => (
              <MenuItem key={before} id={before}>
                {reminderWords(before)}
              </MenuItem>
            ))}
          </Menu>
        ) : (
          <span className={style.words}>{shown}</span>
        )}
      </Line>
    </>
  );
}
