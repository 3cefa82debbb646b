import type { NewTask, QuickAddAnswer, QuickSpan } from '~/api';

/** What a stretch of text became, as one thing that can be taken back. */
export type ReadKind = 'due' | 'priority' | 'label' | 'person' | 'project';

export interface Read {
  kind: ReadKind;
  /** The words themselves: so it stays taken back while the text around it changes. */
  key: string;
  words: string;
  spans: QuickSpan[];
}

const kinds: Record<string, ReadKind> = {
  dueAt: 'due',
  dueOn: 'due',
  rrule: 'due',
  priority: 'priority',
  labels: 'label',
  assigneeId: 'person',
  projectId: 'project',
};

/** What was read, in the order of the text; a due date that is said in two places is one. */
export function readOf(text: string, answer: QuickAddAnswer | undefined): Read[] {
  const found: Read[] = [];
  for (const span of answer?.spans ?? []) {
    const kind = kinds[span.field];
    if (!kind) continue;
    const words = text.slice(span.start, span.end);
    const due = kind === 'due' ? found.find((one) => one.kind === 'due') : undefined;
    if (due) {
      due.spans.push(span);
      due.words += ` ${words}`;
    } else found.push({ kind, words, key: '', spans: [span] });
  }
  return found.map((one) => ({ ...one, key: `${one.kind}:${one.words}` }));
}

/** What was not taken back. A person was read as a member of the project that was read with them: without it nobody is. */
export function keptOf(read: Read[], takenBack: ReadonlySet<string>): Read[] {
  const kept = read.filter((one) => !takenBack.has(one.key));
  const has = (all: Read[]) => all.some((one) => one.kind === 'project');
  return has(read) && !has(kept) ? kept.filter((one) => one.kind !== 'person') : kept;
}

/** The text without these stretches, tidied as the server tidies it; the whole text where nothing is left. */
export function titleOf(text: string, read: Read[]): string {
  const spans = read.flatMap((one) => one.spans).sort((a, b) => a.start - b.start);
  if (spans.length === 0) return text.trim();
  let left = '';
  let at = 0;
  for (const span of spans) {
    left += `${text.slice(at, span.start)} `;
    at = span.end;
  }
  left = (left + text.slice(at))
    .replace(/\(\s*\)/gu, ' ')
    .replace(/\s+([,.;:!?])/gu, '$1')
    .replace(/\s{2,}/gu, ' ')
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/gu, '');
  return /[\p{L}\p{N}]/u.test(left) ? left : text.trim();
}

/** The task to create: what was read and not taken back. */
export function bodyOf(
  text: string,
  answer: QuickAddAnswer | undefined,
  kept: Read[],
  where: { projectId?: string; timeZone: string },
): NewTask {
  const task = answer?.task;
  const has = (kind: ReadKind) => kept.some((one) => one.kind === kind);
  const due = has('due') ? task : undefined;
  const labels = kept.filter((one) => one.kind === 'label').map((one) => labelIn(one.words));
  return {
    title: titleOf(text, kept),
    projectId: (has('project') ? task?.projectId : undefined) ?? where.projectId,
    priority: has('priority') ? task?.priority : undefined,
    dueAt: due?.dueAt,
    dueOn: due?.dueOn,
    recurrence: due?.rrule ? { rrule: due.rrule, timeZone: where.timeZone } : undefined,
    assigneeId: has('person') ? task?.assigneeId : undefined,
    labels: labels.length > 0 ? labels : undefined,
  };
}

/** `#home` and `#"two words"` without their signs. */
export const labelIn = (words: string) => words.replace(/^#"?|"$/gu, '').trim();

/** How much of the text is still as it was when it was read: what stands behind is not shown as read. */
export function stillSame(text: string, before: string): number {
  let at = 0;
  while (at < text.length && text[at] === before[at]) at += 1;
  return at;
}
