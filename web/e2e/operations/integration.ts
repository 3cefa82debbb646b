import { AMQPClient } from '@cloudamqp/amqp-client';
import { DEMO_PASSWORD, GATEWAY } from '../system/settings';

interface Made {
  id: string;
  name: string;
  amqpUrl: string;
  username: string;
}

/** Another system on the bus, made by the demo login `admin`: it may send commands, and may do nothing in any project yet. */
export class Integration {
  private constructor(
    private readonly made: Made,
    private readonly token: string,
  ) {}

  get id(): string {
    return this.made.id;
  }

  /** Its account at the broker. */
  get account(): string {
    return this.made.username;
  }

  static async new(): Promise<Integration> {
    const login = { username: 'admin', password: DEMO_PASSWORD };
    const { accessToken } = await call<{ accessToken: string }>('POST', '/api/auth/login', login);
    const name = `j${Math.random().toString(36).slice(2, 10)}`;
    const body = { name, publish: true, subscribe: [], projectIds: [] };
    return new Integration(await call('POST', '/api/admin/integrations', body, accessToken), accessToken);
  }

  /** Sends a command and waits until the broker has it. */
  async ask(type: string, data: object): Promise<void> {
    const client = new AMQPClient(this.made.amqpUrl);
    const channel = await (await client.connect()).channel();
    await channel.confirmSelect();
    const id = freshId();
    const event = { specversion: '1.0', id, source: '/journey', type: `io.taskflow.${type}.v1`, data };
    await channel.basicPublish('taskflow.commands', type, JSON.stringify(event), {
      contentType: 'application/cloudevents+json',
      deliveryMode: 2,
      messageId: id,
      userId: this.account,
    });
    await client.close();
  }

  async end(): Promise<void> {
    await call('DELETE', `/api/admin/integrations/${this.id}`, undefined, this.token);
  }
}

async function call<T>(method: string, path: string, body?: object, token?: string): Promise<T> {
  const headers: Record<string, string> = { 'Content-Type': 'application/json' };
  if (token) headers.Authorization = `Bearer ${token}`;
  const answer = await fetch(GATEWAY + path, { method, headers, body: JSON.stringify(body) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return (text ? JSON.parse(text) : undefined) as T;
}

/** A UUID of version 7, as ids of events are. */
function freshId(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  const random = crypto.randomUUID();
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`;
}
