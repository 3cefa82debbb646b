import { own } from '~/api';

/** What somebody wrote and the server has not confirmed. It outlives the page, a lost session and a crash of the browser. */
export interface Draft {
  text: string;
  /** What stood there when the writing began; undefined for something new. */
  base?: string;
  version?: number;
  at: number;
}

const DRAFT = 'draft:';
const KEPT = 30 * 86_400_000;

const place = (key: string) => own(DRAFT + key);

export const readDraft = (key: string): Draft | undefined => readAt(place(key));

function readAt(key: string): Draft | undefined {
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null;
    return draft && typeof draft.text === 'string' ? draft : undefined;
  } catch {
    return undefined;
  }
}

export function keepDraft(key: string, draft: Omit<Draft, 'at'>): void {
  try {
    localStorage.setItem(place(key), JSON.stringify({ ...draft, at: Date.now() }));
  } catch {
    // Storage is full or forbidden: the text stays in the field.
  }
}

/** Puts words into a draft, behind those that somebody has not sent yet. */
export function addToDraft(key: string, words: string): void {
  const had = readDraft(key)?.text.trim();
  keepDraft(key, { text: had && had !== words ? `${had} ${words}` : words });
}

export function dropDraft(key: string): void {
  localStorage.removeItem(place(key));
}

/** Forgets what nobody has come back to for a month, whoever wrote it. */
export function sweepDrafts(now = Date.now()): void {
  for (const key of Object.keys(localStorage)) {
    if (!key.includes(DRAFT)) continue;
    const draft = readAt(key);
    if (!draft || now - draft.at > KEPT) localStorage.removeItem(key);
  }
}
