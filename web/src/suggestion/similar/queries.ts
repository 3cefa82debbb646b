import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '~/api';

const MOST = 3;
/** Of less nobody would call two tasks the same. */
const LEAST = 0.45;

/** Open tasks of the project that say much the same as a title. */
export const similarQuery = (projectId: string, title: string) =>
  queryOptions({
    queryKey: ['similar', projectId, title],
    queryFn: async ({ signal }) => {
      const body = { projectId, title, limit: MOST };
      const { items } = await answer(api.POST('/api/suggestions/duplicates', { body, signal }));
      return items.filter((one) => one.similarity >= LEAST);
    },
    retry: false,
  });
