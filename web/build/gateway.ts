import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin, PreviewServer, ProxyOptions, ViteDevServer } from 'vite';

const GATEWAY = process.env.TASKFLOW_GATEWAY ?? 'http://localhost:8080';
const EARLY_SECONDS = 60;

let token = '';
let endsAt = 0;

async function bearer(): Promise<string> {
  const [username, password] = (process.env.TASKFLOW_LOGIN ?? '').split(':');
  if (!username || Date.now() < endsAt) return token;
  const answer = await fetch(`${GATEWAY}/api/auth/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  if (!answer.ok) throw new Error(`No login at ${GATEWAY}: ${answer.status}`);
  const tokens = (await answer.json()) as { accessToken: string; expiresIn: number };
  token = tokens.accessToken;
  endsAt = Date.now() + (tokens.expiresIn - EARLY_SECONDS) * 1000;
  return token;
}

function withToken(request: ClientRequest) {
  if (token) request.setHeader('Authorization', `Bearer ${token}`);
  // The live feed takes sockets of its own pages alone.
  if (request.getHeader('Origin')) request.setHeader('Origin', GATEWAY);
}

/** Where the development server sends what the gateway answers in production. */
export const gatewayProxy: Record<string, ProxyOptions> = Object.fromEntries(
  ['/api', '/ws', '/docs', '/login', '/logout', '/oauth2'].map((path) => [
    path,
    {
      target: GATEWAY,
      ws: path === '/ws',
      configure: (proxy) => {
        proxy.on('proxyReq', withToken);
        proxy.on('proxyReqWs', withToken);
      },
    },
  ]),
);

async function session(_request: IncomingMessage, response: ServerResponse) {
  const me = await fetch(`${GATEWAY}/api/users/me`, {
    headers: { Authorization: `Bearer ${await bearer()}` },
  });
  response.setHeader('Content-Type', 'application/json');
  const { id, username, roles } = (await me.json()) as { id: string; username: string; roles: string[] };
  response.end(JSON.stringify({ userId: id, username, roles, csrfToken: 'development' }));
}

async function standIn(server: ViteDevServer | PreviewServer) {
  if (!process.env.TASKFLOW_LOGIN) return;
  await bearer();
  setInterval(() => bearer().catch(console.error), 30_000).unref();
  server.middlewares.use('/api/session', session);
}

/**
 * For the development and preview servers alone: with TASKFLOW_LOGIN=name:password one of them logs in and stands in for the gateway's
 * browser session. Nothing of it is in what is built.
 */
export function developmentLogin(): Plugin {
  return {
    name: 'development-login',
    apply: 'serve',
    configureServer: standIn,
    configurePreviewServer: standIn,
  };
}
