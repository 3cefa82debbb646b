import { Trans, useLingui } from '@lingui/react/macro';
import type { Wanted } from '~/api';
import { DAYS, type Day, dayName } from './days';
import style from './TellMe.module.css';
import { TimeField } from './TimeField';

type Quiet = NonNullable<Wanted['quietHours']>;

interface QuietFieldsProps {
  quiet: Quiet | null;
  onChange: (quiet: Quiet | null) => void;
}

const NIGHTS: Quiet = { from: '22:00', to: '07:00', days: DAYS };

/** When one wants to be left alone. */
export function QuietFields({ quiet, onChange }: QuietFieldsProps) {
  const { t } = useLingui();
  return (
    <fieldset className={style.group}>
      <legend>
        <label className={style.choice}>
          <input
            type="checkbox"
            checked={Boolean(quiet)}
            onChange={(event) => onChange(event.target.checked ? NIGHTS : null)}
          />
          <Trans>Quiet hours</Trans>
        </label>
      </legend>
      <p className="small">
        <Trans>Nothing shows up at once then, and e-mails wait until they end. The inbox has it all.</Trans>
      </p>
      {quiet && (
        <>
          <div className={style.times}>
            <TimeField
              label={t`From`}
              value={quiet.from}
              not={quiet.to}
              onChange={(from) => onChange({ ...quiet, from })}
            />
            <TimeField
              label={t`To`}
              value={quiet.to}
              not={quiet.from}
              onChange={(to) => onChange({ ...quiet, to })}
            />
          </div>
          <Days days={quiet.days} onChange={(days) => onChange({ ...quiet, days })} />
        </>
      )}
    </fieldset>
  );
}

/** The days on which they begin; the last one stays. */
function Days({ days, onChange }: { days: Day[]; onChange: (days: Day[]) => void }) {
  const { t, i18n } = useLingui();
  const toggle = (day: Day) => {
    const next = DAYS.filter((other) => (other === day ? !days.includes(day) : days.includes(other)));
    if (next.length > 0) onChange(next);
  };
  return (
    <fieldset className={style.days} aria-label={t`Beginning on`}>
      {DAYS.map((day) => (
        <label key={day} title={dayName(day, i18n.locale, 'long')}>
          <input
            type="checkbox"
            aria-label={dayName(day, i18n.locale, 'long')}
            checked={days.includes(day)}
            onChange={() => toggle(day)}
          />
          <span>{dayName(day, i18n.locale, 'short')}</span>
        </label>
      ))}
    </fieldset>
  );
}
