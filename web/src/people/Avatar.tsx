import { useLingui } from '@lingui/react/macro';
import style from './Avatar.module.css';

const TONES = 4;

/** A person as a disc with initials; whom nobody here knows is a question mark. */
export function Avatar({ id, name, large }: { id: string; name: string | undefined; large?: boolean }) {
  const { t } = useLingui();
  const shown = name ?? t`Unknown person`;
  return (
    <span className={`${style.who} ${large ? style.large : ''}`} data-tone={tone(id)} title={shown}>
      <span aria-hidden="true">{initials(name)}</span>
      <span className="unseen">{shown}</span>
    </span>
  );
}

export function initials(name: string | undefined): string {
  const words = (name ?? '').split(/[\s._-]+/).filter(Boolean);
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  const letters = chosen.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase()).join('');
  return letters || '?';
}

function tone(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 997;
  return (sum % TONES) + 1;
}
