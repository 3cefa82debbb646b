import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Connection, SILENCE } from './connection';
import type { ConnectionState } from './ears';
import { pauseAfter } from './pause';

class Line {
  static readonly all: Line[] = [];
  onopen = () => undefined;
  onmessage = (_: { data: string }) => undefined;
  onclose = (_: { code: number }) => undefined;
  constructor(readonly address: string) {
    Line.all.push(this);
  }
  close() {}
  say(frame: object) {
    this.onmessage({ data: JSON.stringify(frame) });
  }
}

const heard: string[] = [];
let states: ConnectionState['kind'][] = [];
const resumed: boolean[] = [];
const resync = vi.fn();
const connection = () =>
  new Connection(
    {
      onEvent: (event) => heard.push(event.id),
      onState: (state) => states.push(state.kind),
      onOpen: (one) => resumed.push(one),
      onResync: resync,
      onExpired: () => undefined,
    },
    (address) => new Line(address) as unknown as WebSocket,
  );
const last = () => Line.all.at(-1) as Line;
const event = (id: string) => ({ id, type: 'io.taskflow.task.updated.v1', time: '', data: {} });

beforeEach(() => {
  vi.useFakeTimers();
  Line.all.length = 0;
  heard.length = 0;
  resumed.length = 0;
  states = [];
});
afterEach(() => vi.useRealTimers());

test('a line that says nothing for 35 s is taken for dead, and the next takes up after the last event', () => {
  connection().start();
  last().onopen();
  last().say(event('e1'));
  vi.advanceTimersByTime(SILENCE - 1);
  expect(states).toEqual(['live']);
  vi.advanceTimersByTime(1);
  expect(states).toEqual(['live', 'retrying']);
  vi.advanceTimersByTime(1_000);
  expect(last().address).toBe('/ws?lastEventId=e1');
  last().onopen();
  expect(states.at(-1)).toBe('live');
});

test('a heartbeat keeps the line alive, and says how far one has heard', () => {
  connection().start();
  last().onopen();
  for (let beat = 0; beat < 4; beat++) {
    vi.advanceTimersByTime(25_000);
    last().say({ type: 'heartbeat', id: `e${beat}` });
  }
  expect(states).toEqual(['live']);
  last().onclose({ code: 1006 });
  vi.advanceTimersByTime(1_000);
  expect(last().address).toBe('/ws?lastEventId=e3');
});

test('a line that was cut before it told anything is not resumed, and says so', () => {
  connection().start();
  last().onopen();
  last().onclose({ code: 1006 });
  vi.advanceTimersByTime(1_000);
  last().onopen();
  last().say(event('e1'));
  last().onclose({ code: 1006 });
  vi.advanceTimersByTime(1_000);
  last().onopen();
  expect(Line.all.map((line) => line.address)).toEqual(['/ws', '/ws', '/ws?lastEventId=e1']);
  expect(resumed).toEqual([false, false, true]);
});

test('what an old line still says after it was given up is not listened to', () => {
  connection().start();
  const old = last();
  old.onopen();
  vi.advanceTimersByTime(SILENCE);
  vi.advanceTimersByTime(1_000);
  last().onopen();
  old.onclose({ code: 1006 });
  expect(states.at(-1)).toBe('live');
});

test('too long an absence has everything read anew', () => {
  connection().start();
  last().onopen();
  last().say({ type: 'resync' });
  expect(resync).toHaveBeenCalledOnce();
});

test('what a later version says is passed over', () => {
  connection().start();
  last().onopen();
  last().say({ type: 'io.taskflow.something.else.v9', id: 'e9', data: {} });
  last().onmessage({ data: 'no JSON' });
  expect(heard).toEqual(['e9']);
});

test('tries grow apart to half a minute, and never all come at once', () => {
  expect(pauseAfter(0, 1)).toBe(1_000);
  expect(pauseAfter(3, 0)).toBe(4_000);
  expect(pauseAfter(20, 1)).toBe(30_000);
});
