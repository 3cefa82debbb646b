const LONGEST = 5;

/** A key that fits a name: its initials if it has several words, else its first letters; Latin letters alone. */
export function keyFrom(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  const words = plain.split(/[^A-Z0-9]+/).filter((word) => /^[A-Z]/.test(word));
  if (words.length > 2)
    return words
      .map((word) => word[0])
      .join('')
      .slice(0, LONGEST);
  return (words[0] ?? '').slice(0, 3);
}
