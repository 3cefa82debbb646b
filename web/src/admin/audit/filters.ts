/** The parameters of `GET /api/admin/audit` that a person sets; days are those of the reader's clock. In the page's address they have the same names. */
export interface AuditFilters {
  type?: string[];
  userId?: string;
  actorId?: string;
  since?: string;
  until?: string;
}

const TEXTS = ['userId', 'actorId', 'since', 'until'] as const;
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** What an address says. */
export function readAudit(search: Record<string, unknown>): AuditFilters {
  const filters: AuditFilters = {};
  const types = [search.type].flat().filter(isText);
  if (types.length > 0) filters.type = types;
  for (const name of TEXTS) {
    const value = search[name];
    if (isText(value)) filters[name] = value;
  }
  return filters;
}

/** The first moment of a day here, or of one so many days later; undefined for what is no day. */
export function startOf(day: string | undefined, later = 0): string | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '');
  if (!parts) return undefined;
  const date = new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]) + later);
  return date.toISOString();
}
