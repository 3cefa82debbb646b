import { i18n } from '@lingui/core';
import { answer, api, MERGE_PATCH, type Profile } from '~/api';
import { queryClient } from '~/cache';
import { profileQuery } from './names';

/** Says on the first visit what the browser knows and the person has not said: e-mails and times of the day go by it from then on. */
export async function introduce(): Promise<void> {
  const profile = await queryClient.ensureQueryData(profileQuery);
  const patch: Partial<Pick<Profile, 'timeZone' | 'locale'>> = {};
  if (!profile.timeZone) patch.timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
  if (!profile.locale) patch.locale = i18n.locale;
  if (Object.keys(patch).length === 0) return;
  queryClient.setQueryData(
    profileQuery.queryKey,
    await answer(api.PATCH('/api/users/me', { body: patch, headers: MERGE_PATCH })),
  );
}
