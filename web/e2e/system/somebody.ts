import { GATEWAY, PASSWORD } from './settings';

const TOKEN_SERVES = 240_000;

export interface Created {
  id: string;
  key: string;
  title: string;
  version: number;
}

async function anonymous(path: string, body: object): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(GATEWAY + path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** Somebody who uses the system by its API, beside the browser. */
export class Somebody {
  private token = '';
  private tokenSince = 0;

  private constructor(
    readonly username: string,
    readonly id: string,
  ) {}

  /** Registers somebody of this name and something that makes it new. */
  static async new(name: string, more = {}): Promise<Somebody> {
    const username = `${name}${Math.random().toString(36).slice(2, 9)}`;
    const person = { username, email: `${username}@taskflow.localhost`, password: PASSWORD, ...more };
    const { id } = (await anonymous('/api/auth/register', person)) as { id: string };
    return new Somebody(username, id);
  }

  private async bearer(): Promise<string> {
    if (Date.now() - this.tokenSince > TOKEN_SERVES) {
      const login = { username: this.username, password: PASSWORD };
      this.token = ((await anonymous('/api/auth/login', login)) as { accessToken: string }).accessToken;
      this.tokenSince = Date.now();
    }
    return `Bearer ${this.token}`;
  }

  async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const kind = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
    const headers = { Authorization: await this.bearer(), 'Content-Type': kind };
    const answer = await fetch(GATEWAY + path, { method, headers, body: JSON.stringify(body) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text ? JSON.parse(text) : undefined) as T;
  }

  task(projectId: string, title: string, more = {}): Promise<Created> {
    return this.call('POST', '/api/tasks', { title, projectId, ...more });
  }

  /** A project of this person's, with a key that nobody has. */
  project(name?: string): Promise<{ id: string; key: string }> {
    const key = `J${Math.random().toString(36).slice(2, 9).toUpperCase()}`;
    return this.call('POST', '/api/projects', { key, name: name ?? `Journey ${key}` });
  }
}
