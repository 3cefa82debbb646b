import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, MERGE_PATCH, type Profile } from '~/api';
import { useRefusal } from '~/live';
import { profileQuery } from '~/people';
import { languages } from '~/text';
import { Button } from '~/ui/button/Button';
import { Choose } from '~/ui/field/Choose';
import { Fault } from '~/ui/state/Fault';
import style from './TellMe.module.css';

/** By whose clocks, and in which language: both belong to the profile. */
export function ReaderFields() {
  const { t } = useLingui();
  const client = useQueryClient();
  const { data: profile } = useQuery(profileQuery);
  const [fault, setFault] = useRefusal();
  if (!profile) return null;
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zone = profile.timeZone ?? 'UTC';
  const change = async (patch: Partial<Pick<Profile, 'timeZone' | 'locale'>>) => {
    setFault(undefined);
    await answer(api.PATCH('/api/users/me', { body: patch, headers: MERGE_PATCH })).catch(setFault);
    await client.invalidateQueries({ queryKey: profileQuery.queryKey });
  };
  const language = (profile.locale ?? 'en').slice(0, 2);
  return (
    <div className={style.group}>
      <p className="small">
        <Trans>All these times are those of {zone}.</Trans>
      </p>
      {zone !== here && (
        <Button onPress={() => change({ timeZone: here })}>
          <Trans>Take the time of {here}</Trans>
        </Button>
      )}
      <Choose
        label={t`E-mails are written in`}
        value={language in languages ? language : 'en'}
        options={Object.entries(languages).map(([id, name]) => ({ id, name }))}
        onChange={(locale) => change({ locale })}
      />
      {fault !== undefined && <Fault error={fault} />}
    </div>
  );
}
