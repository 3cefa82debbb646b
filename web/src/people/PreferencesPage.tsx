import { useLingui as useCore } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { logout, session } from '~/api';
import { Page } from '~/frame';
import { turnKeys, useKeysAreOn } from '~/frame/keys/taste';
import { TellMe } from '~/inbox/preferences';
import { changeDateTaste, chooseLanguage, type Language, languages, moment, useDateTaste } from '~/text';
import { Button } from '~/ui/button/Button';
import { Choose } from '~/ui/field/Choose';
import { useMyName } from './names';
import style from './PreferencesPage.module.css';
import { chooseTheme, useTheme } from './theme';

/** How the application looks and speaks to this person, on this machine. */
export function PreferencesPage() {
  const { t } = useLingui();
  const { i18n } = useCore();
  const taste = useDateTaste();
  const theme = useTheme();
  const keysAreOn = useKeysAreOn();
  const name = useMyName();
  return (
    <Page
      name={t`Preferences`}
      head={
        <h1>
          <Trans>Preferences</Trans>
        </h1>
      }
      right={
        <Button look="quiet" onPress={() => logout()}>
          <Trans>Log out</Trans>
        </Button>
      }
    >
      <div className={style.place}>
        <p className="small">
          <span dir="auto">{name}</span> · {session().username}
        </p>
        <Choose
          label={t`Language`}
          value={i18n.locale}
          options={Object.entries(languages).map(([id, name]) => ({ id, name }))}
          onChange={(id) => void chooseLanguage(id as Language)}
        />
        <Choose
          label={t`Dates as in`}
          value={taste.region ?? ''}
          options={[
            { id: '', name: t`the language` },
            ...REGIONS.map((id) => ({ id, name: `${regionName(id, i18n.locale)} · ${example(id)}` })),
          ]}
          onChange={(region) => changeDateTaste({ region: region || undefined })}
        />
        <Choose
          label={t`Hours`}
          value={taste.hours ?? ''}
          options={[
            { id: '', name: t`as usual there` },
            { id: '24', name: '14:30' },
            { id: '12', name: '2:30 PM' },
          ]}
          onChange={(hours) => changeDateTaste({ hours: (hours as '12' | '24') || undefined })}
        />
        <Choose
          label={t`The week begins on`}
          value={String(taste.weekStart ?? '')}
          options={[
            { id: '', name: t`as usual there` },
            ...[1, 6, 7].map((day) => ({ id: String(day), name: weekday(day, i18n.locale) })),
          ]}
          onChange={(day) => changeDateTaste({ weekStart: Number(day) || undefined })}
        />
        <Choose
          label={t`Look`}
          value={theme}
          options={[
            { id: 'system', name: t`as the system` },
            { id: 'light', name: t`light` },
            { id: 'dark', name: t`dark` },
          ]}
          onChange={chooseTheme}
        />
        <Choose
          label={t`Single keys, such as C for a new task`}
          value={keysAreOn ? 'on' : 'off'}
          options={[
            { id: 'on', name: t`on` },
            { id: 'off', name: t`off` },
          ]}
          onChange={(id) => turnKeys(id === 'on')}
        />
        <Now key={JSON.stringify([taste, i18n.locale])} />
        <TellMe />
      </div>
    </Page>
  );
}

/** For an example; drawn anew with another taste, of which it is not told. */
function Now() {
  return (
    <p className="small">
      <Trans>So it is now: {moment(new Date())}</Trans>
    </p>
  );
}

const REGIONS = ['en-GB', 'en-US', 'de-DE', 'de-CH', 'fr-FR', 'sv-SE', 'ja-JP'];
const regionName = (id: string, locale: string) =>
  new Intl.DisplayNames(locale, { type: 'region' }).of(id.slice(3)) ?? id;
const example = (id: string) => new Intl.DateTimeFormat(id, { dateStyle: 'short' }).format(new Date());
const weekday = (day: number, locale: string) =>
  new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(new Date(2026, 5, day));
