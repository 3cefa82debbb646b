/** What somebody wrote and the server has not confirmed. It outlives the page, a lost session and a crash of the browser. */
export interface Draft {
  text: string;
  /** What stood there when the writing began; undefined for something new. */
  base?: string;
  version?: number;
  at: number;
}

const PREFIX = 'draft:';
const KEPT = 30 * 86_400_000;

export function readDraft(key: string): Draft | undefined {
  try {
    const draft = JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null') as Draft | null;
    return draft && typeof draft.text === 'string' ? draft : undefined;
  } catch {
    return undefined;
  }
}

export function keepDraft(key: string, draft: Omit<Draft, 'at'>): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify({ ...draft, at: Date.now() }));
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
  localStorage.removeItem(PREFIX + key);
}

/** Forgets what nobody has come back to for a month. */
export function sweepDrafts(now = Date.now()): void {
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(PREFIX)) continue;
    const draft = readDraft(key.slice(PREFIX.length));
    if (!draft || now - draft.at > KEPT) localStorage.removeItem(key);
  }
}
