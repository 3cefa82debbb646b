import { queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch, type NotificationPreferences, type Wanted } from '~/api';

/** How the caller wants to be told. */
export const preferencesQuery = queryOptions({
  queryKey: ['notificationPreferences'],
  queryFn: ({ signal }) => answer(api.GET('/api/notifications/preferences', { signal })),
});

/** Puts this in place of the version that was seen. */
export const putPreferences = (wanted: Wanted, version: number): Promise<NotificationPreferences> =>
  answer(api.PUT('/api/notifications/preferences', { body: wanted, headers: ifMatch(version) }));
