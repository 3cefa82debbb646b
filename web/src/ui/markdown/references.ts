import type { ElementContent, Root } from 'hast';

/** Whom and what a text can name. */
export interface Named {
  /** User names, in small letters. */
  people: ReadonlySet<string>;
  /** Keys of projects: in UTF-8 no task is meant. */
  projects: ReadonlySet<string>;
}

/** As the server reads names, and keys as they stand at tasks. */
const NAMED =
  /(?<![\p{L}\p{N}_.@/+-])(?:@([A-Za-z0-9._-]{3,30})|([A-Z][A-Z0-9]{1,9})-\d+(?![\p{L}\p{N}_-]))/gu;
const END_OF_SENTENCE = /[._-]+$/;
const AS_IT_STANDS = new Set(['a', 'code', 'pre']);

/** Members that are named stand out, and keys of tasks lead to them. */
export function references(named: Named) {
  return (root: Root) => {
    root.children = within(root.children as ElementContent[], named);
  };
}

function within(nodes: ElementContent[], named: Named): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return pieces(node.value, named);
    if (node.type === 'element' && !AS_IT_STANDS.has(node.tagName))
      node.children = within(node.children, named);
    return [node];
  });
}

function pieces(value: string, named: Named): ElementContent[] {
  const found: ElementContent[] = [];
  let at = 0;
  for (const match of value.matchAll(NAMED)) {
    const words = wordsOf(match, named);
    if (!words) continue;
    found.push(text(value.slice(at, match.index)), drawn(words));
    at = match.index + words.length;
  }
  return [...found, text(value.slice(at))];
}

function wordsOf([all, name, project]: RegExpMatchArray, { people, projects }: Named): string | undefined {
  if (project) return projects.has(project) ? all : undefined;
  const short = name?.replace(END_OF_SENTENCE, '') ?? '';
  const known = [name ?? '', short].find((one) => people.has(one.toLowerCase()));
  return known && `@${known}`;
}

const text = (value: string): ElementContent => ({ type: 'text', value });

function drawn(words: string): ElementContent {
  const children = [text(words)];
  return words.startsWith('@')
    ? { type: 'element', tagName: 'b', properties: { dataMention: true }, children: children as never }
    : { type: 'element', tagName: 'a', properties: { href: `/t/${words}` }, children: children as never };
}
