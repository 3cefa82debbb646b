import { early } from './early';
import { Refused } from './refused';

/** Who the browser's session belongs to, as `GET /api/session` tells. */
export interface Session {
  userId: string;
  username: string;
  roles: string[];
  /** For the header X-CSRF-Token of every call that changes something; missing where a token speaks, which needs none. */
  csrfToken?: string;
}

const ADDRESS = '/api/session';
/** In the browser's storage: somebody was logged in here when it was last looked at. */
const KNOWN = 'session';

/** Begins what the browser keeps for one person alone. */
const OWN = 'own:';

let current: Session | undefined;
let leaving = false;

export function csrfToken(): string {
  return current?.csrfToken ?? '';
}

/** The session that was read when the application started. */
export function session(): Session {
  if (!current) throw new Error('The session is read before anything is shown');
  return current;
}

/** Reads the session; goes to the login, and never answers, where there is none. */
export async function openSession(): Promise<Session> {
  const asked = early({ method: 'GET', url: ADDRESS }) ?? fetch(ADDRESS);
  const response = await asked.catch(() => {
    throw new Refused(0);
  });
  if (response.status === 401) return login();
  if (!response.ok) throw await Refused.from(response);
  current = (await response.json()) as Session;
  localStorage.setItem(KNOWN, 'known');
  return current;
}

/** The name under which the browser keeps something for this person: whoever logs in here next neither sees nor sends it. */
export function own(name: string): string {
  return `${OWN}${current?.userId ?? ''}:${name}`;
}

function forgetOwn(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(own(''))) localStorage.removeItem(key);
}

/** Leaves for the login, to come back to where one is. Drafts stay: they are kept in the browser's storage. */
export function login(): Promise<never> {
  if (!leaving) {
    leaving = true;
    localStorage.removeItem(KNOWN);
    const here = location.pathname + location.search;
    location.assign(`/login?returnTo=${encodeURIComponent(here)}`);
  }
  return new Promise<never>(() => undefined);
}

/** Ends the session, and forgets what was not sent; the gateway says where the identity provider ends its own. */
export async function logout(): Promise<void> {
  const response = await fetch('/logout', { method: 'POST', headers: { 'X-CSRF-Token': csrfToken() } });
  localStorage.removeItem(KNOWN);
  if (response.ok) forgetOwn();
  const answer = response.ok ? await response.json().catch(() => undefined) : undefined;
  location.assign((answer as { logoutUrl?: string } | undefined)?.logoutUrl ?? '/');
}
