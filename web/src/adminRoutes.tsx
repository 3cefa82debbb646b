import { type AnyRoute, createRoute, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
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
      throw redirect({ to: '/admin/integrations' });
    },
  });
  const integrations = createRoute({
    getParentRoute: () => area,
    path: '/integrations',
    component: lazyRouteComponent(() => import('~/admin/integrations/IntegrationsPage'), 'IntegrationsPage'),
  });
  return area.addChildren([start, integrations]);
};
