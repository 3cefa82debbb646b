import type { QueryClient } from '@tanstack/react-query';
import { session, type TaskCard, type TaskPatch, type TaskStatus } from '~/api';
import type { Filters } from '~/filter';
import { batches, type Happened, onReset } from '~/live';
import { STATUSES } from '~/text';
import { keepWaiting, readWaiting } from '../send/kept';
import { Lanes } from '../send/lanes';
import { send } from '../send/send';
import { whenBack } from '../send/whenBack';
import { cardOf, tell } from './live';
import { readColumn } from './read';
import { type BoardState, type Change, change, emptyBoard, type Pending } from './state';

const ARRIVAL = 1_200;
const DOUBT = 2_000;
const SOON = (tell: () => void) => void setTimeout(tell, 16);

/** The board of one project under one filter: reads it, keeps it in step, and sends what is changed on it. */
export class BoardStore {
  private state = emptyBoard;
  private readonly watchers = new Set<() => void>();
  private doubt: ReturnType<typeof setTimeout> | undefined;
  private ended = new AbortController();
  private readonly lanes = new Lanes();
  private last: string | undefined;

  constructor(
    readonly projectId: string,
    readonly filters: Filters,
    private readonly client: QueryClient,
  ) {}

  readonly subscribe = (watcher: () => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  readonly read = (): BoardState => this.state;

  /** The card that had the focus last: who comes back to the board goes on from there. */
  get focused(): string | undefined {
    return this.last;
  }

  readonly noteFocus = (id: string) => {
    this.last = id;
  };

  /** Reads all columns and listens until the answer is called. */
  start(): () => void {
    this.ended = new AbortController();
    const ends = [
      batches.listen((events) => this.hear(events)),
      onReset(() => this.load()),
      whenBack(() => {
        for (const [id, { state }] of this.state.pending) if (state === 'waiting') this.again(id);
      }),
    ];
    this.load();
    for (const [id, patch] of readWaiting(this.projectId)) this.change(id, patch);
    return () => {
      this.ended.abort();
      clearTimeout(this.doubt);
      for (const end of ends) end();
    };
  }

  async load(): Promise<void> {
    this.doubt = undefined;
    const { signal } = this.ended;
    const seen = new Set<string>();
    try {
      const read = (status: TaskStatus) =>
        readColumn(this.projectId, this.filters, status, signal, (cards, whole) => {
          for (const card of cards) seen.add(card.id);
          const known = cards.map((card): [string, TaskCard] => [card.id, card]);
          this.become({ known, loaded: status, whole: whole ? status : undefined }, SOON);
        });
      await Promise.all(STATUSES.map(read));
      const gone = [...this.state.known.keys()].filter((id) => !seen.has(id));
      if (gone.length > 0) this.become({ known: gone.map((id) => [id, null]) });
    } catch (failure) {
      if (!signal.aborted) this.become({ failure });
    }
  }

  /** Lays the change over the card at once, and sends it. */
  change(id: string, patch: Pending['patch']): void {
    const merged = { ...this.state.pending.get(id)?.patch, ...patch };
    this.become({ pending: [[id, { patch: merged, since: Date.now(), state: 'sending' }]] });
    this.lanes.add(id, () => this.send(id, merged));
  }

  again(id: string): void {
    const patch = this.state.pending.get(id)?.patch;
    if (patch) this.change(id, patch);
  }

  putBack(id: string): void {
    this.become({ pending: [[id, null]] });
  }

  private async send(id: string, patch: TaskPatch): Promise<void> {
    if (this.state.pending.get(id)?.patch !== patch) return;
    const sent = await send(id, patch);
    if (sent.task) this.client.setQueryData(['task', id], sent.task);
    this.settle(id, patch, sent.pending, sent.task && cardOf(sent.task));
  }

  /** Unless it was changed again in the meantime: then the later change decides. */
  private settle(id: string, patch: TaskPatch, pending: Pending | null, card?: TaskCard): void {
    const current = this.state.pending.get(id)?.patch === patch;
    this.become({ known: card ? [[id, card]] : [], pending: current ? [[id, pending]] : [] });
  }

  private hear(events: Happened[]): void {
    const told = tell(this.state, events, this.projectId, this.filters, session().userId);
    if (told.known?.length) this.become(told);
    if (told.arrived?.size) setTimeout(() => this.become({ arrived: new Set() }), ARRIVAL);
    if (told.unsure) this.doubt ??= setTimeout(() => this.load(), DOUBT);
  }

  private become(next: Change, when: (tell: () => void) => void = (tell) => tell()): void {
    this.state = change(this.state, next);
    if (next.pending?.length) keepWaiting(this.projectId, this.state.pending);
    const told = this.state;
    when(() => {
      if (this.state === told) for (const watcher of this.watchers) watcher();
    });
  }
}
