import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { lazy } from 'react';
import { adminRoutes } from '~/adminRoutes';
import { BoardPage } from '~/board';
import { queryClient } from '~/cache';
import { parseSearch, readFilters, stringifySearch } from '~/filter';
import { App } from '~/frame/App';
import { Failed } from '~/frame/Failed';
import { NotFound } from '~/frame/NotFound';
import { projectsQuery } from '~/project';
import { ofProject, type ViewOfProject } from '~/project/ofProject';
import { taskQuery } from '~/task/queries';

const root = createRootRoute({ component: App, notFoundComponent: NotFound });

/** Every address of the application. */
const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async () => {
    const projects = await queryClient.ensureQueryData(projectsQuery);
    const last = projects.find((project) => project.key === localStorage.getItem('project')) ?? projects[0];
    throw last
      ? redirect({ to: '/p/$projectKey', params: { projectKey: last.key } })
      : redirect({ to: '/projects' });
  },
});

const page = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component });

const inbox = page(
  '/inbox',
  lazyRouteComponent(() => import('~/inbox/InboxPage'), 'InboxPage'),
);
const today = page(
  '/today',
  lazyRouteComponent(() => import('~/list/MyLists'), 'TodayPage'),
);
const projects = page(
  '/projects',
  lazyRouteComponent(() => import('~/project/all/ProjectsPage'), 'ProjectsPage'),
);
const preferences = page(
  '/preferences',
  lazyRouteComponent(() => import('~/people/PreferencesPage'), 'PreferencesPage'),
);
const dashboard = page(
  '/dashboard',
  lazyRouteComponent(() => import('~/dashboard/DashboardPage'), 'DashboardPage'),
);
const task = page(
  '/t/$taskKey',
  lazyRouteComponent(() => import('~/task/TaskPage'), 'TaskPage'),
);

/** The address in e-mails. */
const taskById = createRoute({
  getParentRoute: () => root,
  path: '/tasks/$taskId',
  beforeLoad: async ({ params }) => {
    const task = await queryClient.ensureQueryData(taskQuery(params.taskId));
    throw redirect({ to: '/t/$taskKey', params: { taskKey: task.key } });
  },
});

const mine = createRoute({
  getParentRoute: () => root,
  path: '/mine',
  validateSearch: readFilters,
  component: lazyRouteComponent(() => import('~/list/MyLists'), 'MinePage'),
});

const projectRoute = createRoute({
  getParentRoute: () => root,
  path: '/p/$projectKey',
  validateSearch: readFilters,
});

const view = <Path extends string>(path: Path, Component: ViewOfProject) =>
  createRoute({ getParentRoute: () => projectRoute, path, component: ofProject(Component) });

const board = view('/', BoardPage);
const list = view(
  '/list',
  lazy(async () => ({ default: (await import('~/list/ListPage')).ListPage })),
);
const calendar = view(
  '/calendar',
  lazy(async () => ({ default: (await import('~/list/calendar/CalendarPage')).CalendarPage })),
);
const people = view(
  '/people',
  lazy(async () => ({ default: (await import('~/project/members/MembersPage')).MembersPage })),
);

const projectDashboard = view(
  '/dashboard',
  lazy(async () => ({ default: (await import('~/dashboard/ProjectDashboard')).ProjectDashboard })),
);

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    inbox,
    today,
    mine,
    projects,
    preferences,
    dashboard,
    task,
    taskById,
    adminRoutes(() => root),
    projectRoute.addChildren([board, list, calendar, people, projectDashboard]),
  ]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultErrorComponent: Failed,
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
