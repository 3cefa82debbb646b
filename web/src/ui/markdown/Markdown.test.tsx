import { expect, test } from 'vitest';
import { show } from '~/test/show';
import { CORPUS } from '../../../e2e/hostile/corpus';
import Markdown from './Markdown';

const RUNS = 'script, iframe, object, embed, style, svg, math, form, [onerror], [onload], [onfocus], [style]';

test('nothing in it runs', async () => {
  for (const text of CORPUS) {
    const { container } = await show(<Markdown>{text}</Markdown>);
    const found = [...container.querySelectorAll(RUNS)].map((element) => element.outerHTML);
    const schemes = [...container.querySelectorAll<HTMLAnchorElement>('a[href]')].map((a) => a.protocol);
    expect([text, found]).toEqual([text, []]);
    expect(schemes.filter((scheme) => !['http:', 'https:', 'mailto:'].includes(scheme))).toEqual([]);
  }
});

test('a picture from elsewhere is a link to it, and is not loaded', async () => {
  const screen = await show(<Markdown>![a cat](https://example.org/cat.png)</Markdown>);
  await expect
    .element(screen.getByRole('link', { name: 'a cat' }))
    .toHaveAttribute('href', 'https://example.org/cat.png');
  expect(screen.container.querySelector('img')).toBeNull();
});
