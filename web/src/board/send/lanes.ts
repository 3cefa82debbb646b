/** What is on its way, by card: one after another, lest an earlier change overtake a later one. */
export class Lanes {
  private readonly ends = new Map<string, Promise<void>>();

  /** Does it when everything that was added before for the same card is done. */
  add(id: string, work: () => Promise<void>): void {
    const end = (this.ends.get(id) ?? Promise.resolve()).then(work).finally(() => {
      if (this.ends.get(id) === end) this.ends.delete(id);
    });
    this.ends.set(id, end);
  }
}
