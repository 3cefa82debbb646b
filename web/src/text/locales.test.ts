import { expect, test } from 'vitest';
import de from './locales/de.po?raw';
import en from './locales/en.po?raw';

const entries = (po: string) =>
  [...po.matchAll(/^msgid "(.+)"\nmsgstr "(.*)"$/gm)].map(([, id, text]) => [id, text] as const);

test('everything is said in German, too', () => {
  expect(entries(de).filter(([, text]) => text === '')).toEqual([]);
  expect(entries(de).map(([id]) => id)).toEqual(entries(en).map(([id]) => id));
});

test('a translation has the same places to fill', () => {
  const places = (text: string | undefined) =>
    [...(text ?? '').matchAll(/\{(\w+)[,}]|<\/?\d+>/g)].map(String).sort();
  for (const [id, text] of entries(de)) expect([id, places(text)]).toEqual([id, places(id)]);
});
