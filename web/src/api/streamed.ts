import { Refused } from './refused';
import { csrfToken, login } from './session';

export interface Told {
  event: string;
  data: unknown;
}

/** Posts, and hands on what is answered as server-sent events, each as it comes. */
export async function* streamed(path: string, body: unknown, signal: AbortSignal): AsyncGenerator<Told> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { Accept: 'text/event-stream', 'Content-Type': 'application/json', 'X-CSRF-Token': csrfToken() },
    body: JSON.stringify(body),
    signal,
  }).catch(() => {
    throw new Refused(0);
  });
  if (response.status === 401) await login();
  if (!response.ok || !response.body) throw await Refused.from(response);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const events = (rest + value).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) yield told(event);
  }
}

/** The services write one line of data for each event. */
export function told(text: string): Told {
  const field = (name: string) =>
    text
      .split('\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? '';
  return { event: field('event') || 'message', data: JSON.parse(field('data') || 'null') };
}
