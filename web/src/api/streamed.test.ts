import { afterEach, expect, test, vi } from 'vitest';
import { Refused } from './refused';
import { streamed } from './streamed';

afterEach(() => void vi.unstubAllGlobals());

function answering(...chunks: string[]) {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      controller.close();
    },
  });
  vi.stubGlobal('fetch', async () => new Response(body));
}

const all = async () => {
  const got = [];
  for await (const one of streamed('/x', {}, new AbortController().signal)) got.push(one);
  return got;
};

test('events are handed on whole, wherever the network cut them', async () => {
  answering('event: suggestion\nda', 'ta: {"title":"Fünf"}\n', '\nevent: done\ndata: {"complete":true}\n\n');
  expect(await all()).toEqual([
    { event: 'suggestion', data: { title: 'Fünf' } },
    { event: 'done', data: { complete: true } },
  ]);
});

test('what is refused is told in the server’s words', async () => {
  const problem = { title: 'Too many requests', status: 429 };
  vi.stubGlobal('fetch', async () =>
    Response.json(problem, { status: 429, headers: { 'Retry-After': '5' } }),
  );
  await expect(all()).rejects.toMatchObject(new Refused(429, problem as never, 5));
});
