import { Trans, useLingui } from '@lingui/react/macro';
import type { Wanted } from '~/api';
import { Choose } from '~/ui/field/Choose';
import { DAYS, type Day, dayName } from './days';
import style from './TellMe.module.css';
import { TimeField } from './TimeField';

type Digest = NonNullable<Wanted['digest']>;

interface DigestFieldsProps {
  digest: Digest | null;
  onChange: (digest: Digest | null) => void;
}

const MORNINGS: Digest = {
  frequency: 'DAILY',
  at: '08:00',
  day: null,
  kinds: ['COMMENTED', 'STATUS_CHANGED'],
};

/** E-mails that come as one. */
export function DigestFields({ digest, onChange }: DigestFieldsProps) {
  const { t, i18n } = useLingui();
  const choose = (how: string) => {
    if (how === 'OFF') return onChange(null);
    const day: Day | null = how === 'WEEKLY' ? 'MONDAY' : null;
    return onChange({ ...(digest ?? MORNINGS), frequency: how as Digest['frequency'], day });
  };
  return (
    <fieldset className={style.group}>
      <legend>
        <Trans>Digest</Trans>
      </legend>
      <p className="small">
        <Trans>E-mails of the kinds that you choose above come together, at a time that suits you.</Trans>
      </p>
      <div className={style.times}>
        <Choose
          label={t`How often`}
          value={digest?.frequency ?? 'OFF'}
          options={[
            { id: 'OFF', name: t`never` },
            { id: 'DAILY', name: t`every day` },
            { id: 'WEEKLY', name: t`every week` },
          ]}
          onChange={choose}
        />
        {digest?.day && (
          <Choose
            label={t`On`}
            value={digest.day}
            options={DAYS.map((id) => ({ id, name: dayName(id, i18n.locale, 'long') }))}
            onChange={(day) => onChange({ ...digest, day: day as Day })}
          />
        )}
        {digest && (
          <TimeField label={t`At`} value={digest.at} onChange={(at) => onChange({ ...digest, at })} />
        )}
      </div>
    </fieldset>
  );
}
