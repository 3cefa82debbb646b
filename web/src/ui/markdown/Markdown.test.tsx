import { expect, test } from 'vitest';
import { showServed } from '~/test/served';
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

test('a step of a list is what its box is called', async () => {
  const screen = await show(
    <Markdown>{'- [ ] Copy *all* orders\n  - [x] the old ones\n\n- [x] Switch it off'}</Markdown>,
  );
  await expect
    .element(screen.getByRole('checkbox', { name: 'Copy all orders', exact: true }))
    .not.toBeChecked();
  await expect.element(screen.getByRole('checkbox', { name: 'the old ones', exact: true })).toBeChecked();
  await expect.element(screen.getByRole('checkbox', { name: 'Switch it off', exact: true })).toBeChecked();
});

test('a link whose address was unsafe is no link', async () => {
  const { container } = await show(<Markdown>{'[this](javascript:alert(1)) and ![that](data:x)'}</Markdown>);
  expect(container.textContent).toBe('this and that');
  expect(container.querySelector('a')).toBeNull();
});

test('members that are named stand out, and keys of tasks lead to them', async () => {
  const named = { people: new Set(['alice', 'bob.b']), projects: new Set(['WEB']) };
  const text = 'Ask @Alice. or @bob.b, not @carol or x@alice; see WEB-12, UTF-8 and `WEB-1`.';
  const screen = await showServed(<Markdown named={named}>{text}</Markdown>);
  await expect.element(screen.getByRole('link', { name: 'WEB-12' })).toHaveAttribute('href', '/t/WEB-12');
  const marked = [...screen.container.querySelectorAll('[data-mention]')].map((one) => one.textContent);
  expect(marked).toEqual(['@Alice', '@bob.b']);
  expect(screen.container.querySelectorAll('a')).toHaveLength(1);
  expect(screen.container.textContent).toBe(text.replaceAll('`', ''));
});
