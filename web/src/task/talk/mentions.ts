const BEGUN = /(?:^|[^\p{L}\p{N}_@])@([\p{L}\p{N}._-]*)$/u;

/** What was written of a mention up to the caret, without the @; undefined where none is begun. */
export function mentionAt(text: string, caret: number): string | undefined {
  return BEGUN.exec(text.slice(0, caret))?.[1];
}

/** The text with the mention that is begun at the caret written out. */
export function complete(text: string, caret: number, username: string): { text: string; caret: number } {
  const begun = mentionAt(text, caret);
  if (begun === undefined) return { text, caret };
  const head = `${text.slice(0, caret - begun.length)}${username} `;
  return { text: head + text.slice(caret).replace(/^ /, ''), caret: head.length };
}
