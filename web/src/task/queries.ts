import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, type Task, type TaskCard } from '~/api';
import type { Filters } from '~/filter';

const PAGE = 50;
const MOST = 200;

export const taskByKeyQuery = (key: string) =>
  queryOptions({
    queryKey: ['taskByKey', key.toUpperCase()],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/tasks/by-key/{key}', { params: { path: { key } }, signal })) as Promise<Task>,
  });

/** The task as it is; the live feed keeps it in step. */
export const taskQuery = (id: string, known?: Task) =>
  queryOptions({
    queryKey: ['task', id],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/tasks/{id}', { params: { path: { id } }, signal })) as Promise<Task>,
    initialData: known,
  });

export const tasksQuery = (filters: Filters & { projectId?: string; parentId?: string[] }) =>
  infiniteQueryOptions({
    queryKey: ['tasks', filters],
    queryFn: async ({ pageParam, signal }) => {
      const query = {
        ...filters,
        view: 'card' as const,
        include: 'subtasks' as const,
        limit: PAGE,
        cursor: pageParam,
      };
      const page = await answer(api.GET('/api/tasks', { params: { query }, signal }));
      return { ...page, items: page.items as TaskCard[] };
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const subtasksQuery = (parentId: string) =>
  queryOptions({
    queryKey: ['subtasks', parentId],
    queryFn: async ({ signal }) => {
      const query = { parentId: [parentId], view: 'card' as const, sort: 'position' as const, limit: MOST };
      return (await answer(api.GET('/api/tasks', { params: { query }, signal }))).items as TaskCard[];
    },
  });

export const commentsQuery = (taskId: string) =>
  infiniteQueryOptions({
    queryKey: ['comments', taskId],
    queryFn: ({ pageParam, signal }) => {
      const params = { path: { taskId }, query: { limit: PAGE, cursor: pageParam } };
      return answer(api.GET('/api/tasks/{taskId}/comments', { params, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const activityQuery = (taskId: string) =>
  infiniteQueryOptions({
    queryKey: ['activity', taskId],
    queryFn: ({ pageParam, signal }) => {
      const params = { path: { taskId }, query: { limit: PAGE, cursor: pageParam } };
      return answer(api.GET('/api/tasks/{taskId}/activity', { params, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const relationsQuery = (id: string) =>
  queryOptions({
    queryKey: ['relations', id],
    queryFn: async ({ signal }) =>
      (await answer(api.GET('/api/tasks/{taskId}/relations', { params: { path: { taskId: id } }, signal })))
        .items,
  });
