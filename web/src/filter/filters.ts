import type { Priority, TaskCard, TaskSort, TaskStatus } from '~/api';

/** The parameters of `GET /api/tasks` that a person sets. In the page's address they have the same names. */
export interface Filters {
  q?: string;
  status?: TaskStatus[];
  priority?: (Priority | 'none')[];
  assigneeId?: string[];
  label?: string[];
  due?: 'none';
  dueBefore?: string;
  dueAfter?: string;
  updatedAfter?: string;
  sort?: TaskSort;
}

const LISTS = ['status', 'priority', 'assigneeId', 'label'] as const;
const TEXTS = ['q', 'due', 'dueBefore', 'dueAfter', 'updatedAfter', 'sort'] as const;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** What an address says, without what no filter is. */
export function readFilters(search: Record<string, unknown>): Filters {
  const filters: Record<string, unknown> = {};
  for (const name of LISTS) {
    const values = [search[name]].flat().filter(isText);
    if (values.length > 0) filters[name] = values;
  }
  for (const name of TEXTS) if (isText(search[name])) filters[name] = search[name];
  return filters as Filters;
}

/** Whether anything is filtered; an order is no filter. */
export function isFiltered(filters: Filters): boolean {
  return Object.keys(filters).some((name) => name !== 'sort');
}

/** An address as an object: each value a text, or several of them. */
export function parseSearch(text: string): Record<string, string | string[]> {
  const parsed: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const known = parsed[name];
    parsed[name] = known === undefined ? value : [known, value].flat();
  }
  return parsed;
}

export function stringifySearch(search: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [name, values] of Object.entries(search)) {
    for (const value of [values].flat()) if (isText(value)) parameters.append(name, value);
  }
  const text = parameters.toString();
  return text && `?${text}`;
}

const oneOf = (wanted: string[] | undefined, has: string | null) =>
  wanted === undefined || wanted.includes(has ?? 'none');

/**
 * Whether a card that came in live passes; undefined where only the server can tell, for a full text search.
 */
export function passes(card: TaskCard, filters: Filters, me: string): boolean | undefined {
  const assignees = filters.assigneeId?.map((id) => (id === 'me' ? me : id));
  const holds =
    oneOf(filters.status, card.status) &&
    oneOf(filters.priority, card.priority) &&
    oneOf(assignees, card.assigneeId) &&
    (filters.label ?? []).every((label) => hasLabel(card.labels, label)) &&
    passesDates(card, filters);
  return holds && filters.q ? undefined : holds;
}

function hasLabel(labels: string[], wanted: string): boolean {
  if (wanted.startsWith('!')) return !hasLabel(labels, wanted.slice(1));
  if (wanted === 'none') return labels.length === 0;
  return labels.includes(wanted.startsWith('\\') ? wanted.slice(1) : wanted);
}

function passesDates(card: TaskCard, filters: Filters): boolean {
  const due = card.dueAt ?? (card.dueOn && `${card.dueOn}T23:59:59.999999Z`);
  if (filters.due === 'none' && due) return false;
  if (filters.dueBefore && !(due && Date.parse(due) < Date.parse(filters.dueBefore))) return false;
  if (filters.dueAfter && !(due && Date.parse(due) > Date.parse(filters.dueAfter))) return false;
  return !filters.updatedAfter || Date.parse(card.updatedAt) > Date.parse(filters.updatedAfter);
}
