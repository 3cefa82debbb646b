import createClient, { type Middleware } from 'openapi-fetch';
import { early } from './early';
import type { paths as AuthPaths } from './gen/auth.gen';
import type { paths as NotificationPaths } from './gen/notification.gen';
import type { paths as OperationsPaths } from './gen/operations.gen';
import type { paths as SuggestionPaths } from './gen/suggestion.gen';
import type { paths as TaskPaths } from './gen/task.gen';
import { Refused } from './refused';
import { csrfToken, login } from './session';

type Paths = AuthPaths & NotificationPaths & OperationsPaths & SuggestionPaths & TaskPaths;

const manners: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'GET') request.headers.set('X-CSRF-Token', csrfToken());
    return request;
  },
  async onResponse({ response }) {
    if (response.status === 401) return login();
    if (!response.ok) throw await Refused.from(response);
    return undefined;
  },
  onError() {
    return new Refused(0);
  },
};

/** Every call of the services, typed by their documents. What is not a success is thrown as Refused. */
export const api = createClient<Paths>({
  baseUrl: '/',
  fetch: (request) => early(request) ?? fetch(request),
});
api.use(manners);

/** What a successful call answered. */
export async function answer<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}

export const MERGE_PATCH = { 'Content-Type': 'application/merge-patch+json' };

/** The header that makes a change fail with 412 if somebody else was faster. */
export function ifMatch(version: number | undefined): Record<string, string> {
  return version === undefined ? {} : { 'If-Match': `"${version}"` };
}
