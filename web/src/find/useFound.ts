import { useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { answer, api, session, type TaskCard, type TaskStatus } from '~/api';
import { open } from '~/frame';
import { projectsQuery } from '~/project';
import { addToDraft } from '~/task/change/drafts';
import { taskByKeyQuery } from '~/task/queries';
import type { IconName } from '~/ui/icon/Icon';

export interface Found {
  id: string;
  icon: IconName;
  name: string;
  key?: string;
  hint?: string;
  act: () => void;
}

const MOST = 8;
const KEY = /^[a-z][a-z0-9]*-[1-9]\d*$/i;
const drawn: Record<TaskStatus, IconName> = {
  OPEN: 'open',
  IN_PROGRESS: 'inProgress',
  DONE: 'done',
  CANCELLED: 'cancelled',
};

/** What fits the text: tasks, places and deeds; a new task last. */
export function useFound(text: string, close: () => void): Found[] {
  const { t } = useLingui();
  const navigate = useNavigate();
  const words = useDeferredValue(text.trim());
  const { data: projects = [] } = useQuery(projectsQuery);
  const { data: tasks = [] } = useQuery({
    queryKey: ['tasks', 'find', words],
    enabled: words.length > 0,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const query = { q: words, sort: 'relevance' as const, view: 'card' as const, limit: MOST };
      return (await answer(api.GET('/api/tasks', { params: { query }, signal }))).items as TaskCard[];
    },
  });
  const isKey = KEY.test(words);
  const { data: named } = useQuery({ ...taskByKeyQuery(words), enabled: isKey, retry: false });
  const go = (act: () => unknown) => () => {
    close();
    void act();
  };
  const places: Found[] = [
    {
      id: 'inbox',
      icon: 'inbox',
      name: t`Go to the inbox`,
      hint: 'G I',
      act: go(() => navigate({ to: '/inbox' })),
    },
    {
      id: 'today',
      icon: 'calendar',
      name: t`Go to today`,
      hint: 'G T',
      act: go(() => navigate({ to: '/today' })),
    },
    {
      id: 'mine',
      icon: 'person',
      name: t`Go to my tasks`,
      hint: 'G M',
      act: go(() => navigate({ to: '/mine' })),
    },
    {
      id: 'dashboard',
      icon: 'chart',
      name: t`Go to the dashboard`,
      act: go(() => navigate({ to: '/dashboard' })),
    },
    ...projects.map((project) => ({
      id: project.id,
      icon: 'board' as const,
      name: project.name,
      key: project.key,
      act: go(() => navigate({ to: '/p/$projectKey', params: { projectKey: project.key } })),
    })),
    { id: 'newProject', icon: 'folder', name: t`New project`, act: () => open({ kind: 'newProject' }) },
    {
      id: 'preferences',
      icon: 'gear',
      name: t`Preferences`,
      act: go(() => navigate({ to: '/preferences' })),
    },
    ...(session().roles.includes('admin')
      ? [
          {
            id: 'admin',
            icon: 'shield' as const,
            name: t`Administration`,
            act: go(() => navigate({ to: '/admin' })),
          },
        ]
      : []),
    { id: 'keys', icon: 'list', name: t`All keys`, hint: '?', act: () => open({ kind: 'keys' }) },
  ];
  const fits = (item: Found) => `${item.name} ${item.key ?? ''}`.toLowerCase().includes(words.toLowerCase());
  if (!words)
    return [
      { id: 'new', icon: 'plus', name: t`New task`, hint: 'C', act: () => open({ kind: 'newTask' }) },
      { id: 'quick', icon: 'pencil', name: t`Quick add`, hint: 'Q', act: () => open({ kind: 'quickAdd' }) },
      ...places,
    ];
  const create: Found = {
    id: 'create',
    icon: 'plus',
    name: t`Create “${words}”`,
    act: () => {
      addToDraft('new:title', words);
      open({ kind: 'newTask' });
    },
  };
  const quick: Found = {
    id: 'quick',
    icon: 'pencil',
    name: t`Quick add “${words}”`,
    act: () => {
      addToDraft('quick:text', words);
      open({ kind: 'quickAdd' });
    },
  };
  const others = tasks.filter(({ id }) => id !== named?.id);
  const found = (isKey && named ? [named, ...others] : tasks).map((task) => ({
    id: task.id,
    icon: drawn[task.status],
    name: task.title,
    key: task.key,
    act: go(() => navigate({ to: '/t/$taskKey', params: { taskKey: task.key } })),
  }));
  return [...found, ...places.filter(fits), create, quick];
}
