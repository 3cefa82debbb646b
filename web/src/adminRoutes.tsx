import { type AnyRoute, createRoute, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import { readAudit } from '~/admin/audit/filters';
import { session } from '~/api';

/** The addresses for administrators; for everybody else they do not exist. */
export const adminRoutes = <Root extends AnyRoute>(root: () => Root) => {
  const area = createRoute({
    getParentRoute: root,
    path: '/admin',
    beforeLoad: () => {
      if (!session().roles.includes('admin')) throw notFound();
    },
  });
  const start = createRoute({
    getParentRoute: () => area,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/admin/people' });
    },
  });
  const people = createRoute({
    getParentRoute: () => area,
    path: '/people',
    validateSearch: ({ q }: Record<string, unknown>): { q?: string } =>
      typeof q === 'string' && q ? { q } : {},
    component: lazyRouteComponent(() => import('~/admin/people/PeoplePage'), 'PeoplePage'),
  });
  const person = createRoute({
    getParentRoute: () => area,
    path: '/people/$userId',
    component: lazyRouteComponent(() => import('~/admin/people/person/PersonPage'), 'PersonPage'),
  });
  const integrations = createRoute({
    getParentRoute: () => area,
    path: '/integrations',
    component: lazyRouteComponent(() => import('~/admin/integrations/IntegrationsPage'), 'IntegrationsPage'),
  });
  const audit = createRoute({
    getParentRoute: () => area,
    path: '/audit',
    validateSearch: readAudit,
    component: lazyRouteComponent(() => import('~/admin/audit/AuditPage'), 'AuditPage'),
  });
  const system = createRoute({
    getParentRoute: () => area,
    path: '/system',
    component: lazyRouteComponent(() => import('~/admin/system/SystemPage'), 'SystemPage'),
  });
  const event = createRoute({
    getParentRoute: () => area,
    path: '/system/events/$eventId',
    component: lazyRouteComponent(() => import('~/admin/system/trace/EventPage'), 'EventPage'),
  });
  return area.addChildren([start, people, person, integrations, audit, system, event]);
};
