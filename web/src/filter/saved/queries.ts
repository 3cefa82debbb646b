import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '~/api';
import type { Filters } from '../filters';

const MOST = 200;

/** The caller's saved filters. */
export const savedQuery = queryOptions({
  queryKey: ['filters'],
  queryFn: async ({ signal }) =>
    (await answer(api.GET('/api/filters', { params: { query: { limit: MOST } }, signal }))).items,
});

export const keep = (name: string, filters: Filters) =>
  answer(api.POST('/api/filters', { body: { name, query: filters as Record<string, never> } }));

export const forget = (id: string) => answer(api.DELETE('/api/filters/{id}', { params: { path: { id } } }));
