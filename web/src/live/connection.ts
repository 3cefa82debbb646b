import type { Ears } from './ears';
import { readFrame } from './frames';
import { pauseAfter } from './pause';

/** Longer than the server's 25 s between two heartbeats, and short enough that a dead line is seen within 40 s. */
export const SILENCE = 35_000;
const EXPIRED = 4401;

/** One socket after another, each taking up where the last one ended. */
export class Connection {
  private socket: WebSocket | undefined;
  private lastId: string | undefined;
  private failures = 0;
  private stopped = false;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private wait: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly ears: Ears,
    private readonly make: (address: string) => WebSocket = (address) => new WebSocket(address),
  ) {}

  start(): void {
    if (this.stopped || this.socket) return;
    clearTimeout(this.wait);
    if (!navigator.onLine) {
      this.tellOffline();
      return;
    }
    const after = this.lastId;
    const socket = this.make(after ? `/ws?lastEventId=${after}` : '/ws');
    this.socket = socket;
    this.listen();
    socket.onopen = () => this.open(after !== undefined);
    socket.onmessage = (message) => this.read(String(message.data));
    socket.onclose = (close) => this.lost(socket, close.code);
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.wait);
    this.drop();
  }

  /** The line may have died while nobody looked, or has come back: try at once. */
  nudge(): void {
    this.failures = 0;
    if (!this.socket) this.start();
  }

  /** The browser says that there is no network. */
  cut(): void {
    clearTimeout(this.wait);
    this.drop();
    this.tellOffline();
  }

  private open(resumed: boolean): void {
    this.failures = 0;
    this.listen();
    this.ears.onState({ kind: 'live' });
    this.ears.onOpen(resumed);
  }

  private read(text: string): void {
    this.listen();
    const frame = readFrame(text);
    if (frame?.kind === 'event') {
      this.lastId = frame.event.id;
      this.ears.onEvent(frame.event);
    } else if (frame?.kind === 'heartbeat') {
      this.lastId = frame.id ?? this.lastId;
    } else if (frame?.kind === 'resync') {
      this.lastId = undefined;
      this.ears.onResync();
    }
  }

  private listen(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.lost(this.socket), SILENCE);
  }

  private lost(socket: WebSocket | undefined, code?: number): void {
    if (socket !== this.socket || this.stopped) return;
    this.drop();
    if (code === EXPIRED) this.ears.onExpired();
    if (navigator.onLine) this.startLater();
    else this.tellOffline();
  }

  private tellOffline(): void {
    this.ears.onState({ kind: 'offline', since: Date.now() });
  }

  private startLater(): void {
    const pause = pauseAfter(this.failures++);
    this.ears.onState({ kind: 'retrying', at: Date.now() + pause });
    this.wait = setTimeout(() => this.start(), pause);
  }

  private drop(): void {
    clearTimeout(this.silence);
    const socket = this.socket;
    this.socket = undefined;
    socket?.close();
  }
}
