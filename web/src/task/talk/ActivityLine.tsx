import { msg } from '@lingui/core/macro';
import { useLingui as useCore } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Activity, FieldChange, Priority, TaskStatus } from '~/api';
import { Avatar } from '~/people';
import { ago, day, moment, ofDay, priorityWords, statusWords, time } from '~/text';
import { reminderWords } from '../repeat/rules';
import { ruleWords } from '../repeat/ruleWords';
import { fieldWords } from './fieldWords';
import style from './Talk.module.css';

const LONGEST = 60;

export function ActivityLine({
  activity,
  names,
}: {
  activity: Activity;
  names: ReadonlyMap<string, string>;
}) {
  const { t } = useLingui();
  const name = names.get(activity.actorId);
  const who = <b dir="auto">{name ?? t`Somebody`}</b>;
  const at = new Date(activity.at);
  return (
    <li className={style.line}>
      <Avatar id={activity.actorId} name={name} />
      <p>
        {activity.kind === 'CREATED' && <Trans>{who} created this</Trans>}
        {activity.kind === 'DELETED' && <Trans>{who} deleted this</Trans>}
        {activity.kind === 'RESTORED' && <Trans>{who} brought this back</Trans>}
        {activity.kind === 'CHANGED' && activity.changes.length === 0 && (
          <Trans>{who} moved this on the board</Trans>
        )}
        {activity.kind === 'CHANGED' && activity.changes.length > 0 && (
          <>
            {who}{' '}
            {activity.changes.map((change, index) => (
              <span key={change.field}>
                {index > 0 && ', '}
                <Changed change={change} names={names} />
              </span>
            ))}
          </>
        )}
      </p>
      <time className="small" dateTime={activity.at} title={moment(at)}>
        {ago(at)}
      </time>
    </li>
  );
}

function Changed({ change, names }: { change: FieldChange; names: ReadonlyMap<string, string> }) {
  const { _ } = useCore();
  const { t } = useLingui();
  const words = fieldWords[change.field];
  const field = words ? _(words) : change.field;
  if (change.field === 'description') return <Trans>changed the description</Trans>;
  const show = (value: unknown) => wordsOf(value, change.field, names, _, t`none`);
  // Elements are put in whole; of a text in a translation what looks like a tag would be read as one.
  const from = <span dir="auto">{show(change.from)}</span>;
  const to = <b dir="auto">{show(change.to)}</b>;
  return (
    <Trans>
      set {field}: {from} → {to}
    </Trans>
  );
}

function wordsOf(
  value: unknown,
  field: string,
  names: ReadonlyMap<string, string>,
  _: ReturnType<typeof useCore>['_'],
  none: string,
): string {
  if (value === null || value === undefined || value === '') return none;
  if (field === 'status') return _(statusWords[value as TaskStatus]);
  if (field === 'priority') return _(priorityWords[value as Priority]);
  if (field === 'assigneeId') return names.get(String(value)) ?? '?';
  if (field === 'dueOn') return day(ofDay(String(value)));
  if (field === 'dueAt') return `${day(new Date(String(value)))} ${time(new Date(String(value)))}`;
  if (field === 'recurrence') {
    const { rrule } = value as { rrule: string };
    return ruleWords(rrule) ?? _(msg`by a rule of its own`);
  }
  if (field === 'reminders') return (value as string[]).map(reminderWords).join(', ') || none;
  if (Array.isArray(value)) return value.join(', ') || none;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
