import type { Happened } from './frames';

const PAUSE = 1000 / 4;

type Listener = (events: Happened[]) => void;

/**
 * Hands on what comes in at once, yet together with what came meanwhile at most four times a second, and not at all while something
 * is in the hand: a board that changed under a drag at each frame lost most of them.
 */
export class Batches {
  private waiting: Happened[] = [];
  private handedOn = Number.NEGATIVE_INFINITY;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private holders = 0;
  private readonly listeners = new Set<Listener>();

  add(event: Happened): void {
    this.waiting.push(event);
    this.plan();
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Keeps everything back until the answer is called. */
  hold(): () => void {
    this.holders++;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.holders--;
      this.plan();
    };
  }

  private plan(): void {
    if (this.timer !== undefined || this.holders > 0 || this.waiting.length === 0) return;
    this.timer = setTimeout(() => this.flush(), Math.max(0, this.handedOn + PAUSE - performance.now()));
  }

  private flush(): void {
    this.timer = undefined;
    if (this.holders > 0 || this.waiting.length === 0) return;
    this.handedOn = performance.now();
    const events = this.waiting;
    this.waiting = [];
    for (const listener of this.listeners) listener(events);
  }
}
