import type { Element, ElementContent, Root } from 'hast';

/** A step of a list is what its box is called. */
export function boxes() {
  return (root: Root) => walk(root.children as ElementContent[]);
}

function walk(nodes: ElementContent[]): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'li') nameBox(node);
    walk(node.children);
  }
}

function nameBox(item: Element): void {
  const first = item.children.find((child) => child.type === 'element');
  // Between items with empty lines, what they say is a paragraph.
  const line = first?.tagName === 'p' ? first : item;
  const box = line.children.find((child) => child.type === 'element');
  if (box?.tagName === 'input') box.properties.ariaLabel = line.children.map(textOf).join('').trim();
}

const isList = ({ tagName }: Element) => tagName === 'ul' || tagName === 'ol';

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' && !isList(node) ? node.children.map(textOf).join('') : '';
}
