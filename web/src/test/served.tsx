import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { parseSearch, stringifySearch } from '~/filter';
import { show } from './show';

type Answers = Record<string, unknown>;

/** What the server answers, by method and path, or how; without one 404. Tells what was asked. */
export function serve(answers: Answers): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (...call: Parameters<typeof fetch>) => {
    const request = new Request(...call);
    const { pathname, search } = new URL(request.url);
    asked.push(`${request.method} ${pathname}${search}`);
    const found = answers[`${request.method} ${pathname}`];
    if (found === undefined) return Response.json({ title: 'Not found' }, { status: 404 });
    if (typeof found === 'function') return found(request);
    return found === null ? new Response(null, { status: 204 }) : Response.json(found);
  });
  return asked;
}

/** Draws a part that reads from the server and links to other pages. */
export function showServed(part: ReactNode) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const router = createRouter({
    routeTree: createRootRoute({ component: () => part }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
    parseSearch,
    stringifySearch,
  });
  return show(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
}
