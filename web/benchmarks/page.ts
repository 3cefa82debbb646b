import type { Page } from '@playwright/test';

declare global {
  interface Window {
    seen: {
      first?: number;
      interactive?: number;
      heard: Record<string, number>;
      drawn: Record<string, number>;
    };
    drawnAt: number[];
  }
}

/** Notes from within the page when the first card is drawn, when a key is answered, and when live events arrive and are drawn. */
export const watch = (page: Page) =>
  page.addInitScript(() => {
    window.seen = { heard: {}, drawn: {} };
    const note = (times: Record<string, number>, event: string) => {
      times[event] ??= performance.now();
    };
    const number = (text: string | null) => /Live (\d+)/.exec(text ?? '')?.[1];

    function answersAKey(card: HTMLElement) {
      card.focus();
      card.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
      const look = () => {
        const now = document.activeElement;
        if (now !== card && now?.matches('[data-card]')) window.seen.interactive = performance.now();
        else requestAnimationFrame(look);
      };
      look();
    }

    new MutationObserver((mutations) => {
      const card = document.querySelector<HTMLElement>('[data-card]');
      if (card && window.seen.first === undefined) {
        window.seen.first = performance.now();
        requestAnimationFrame(() => {
          window.seen.first = performance.now();
          answersAKey(card);
        });
      }
      for (const { target } of mutations) {
        const drawn = number(target.textContent);
        if (drawn) requestAnimationFrame(() => note(window.seen.drawn, drawn));
      }
    }).observe(document, { childList: true, characterData: true, subtree: true });

    window.WebSocket = class extends WebSocket {
      constructor(...given: ConstructorParameters<typeof WebSocket>) {
        super(...given);
        this.addEventListener('message', ({ data }) => {
          const heard = number(String(data));
          if (heard) note(window.seen.heard, heard);
        });
      }
    };
  });

/** Begins to note when each frame is drawn; the answer ends it, and gives the milliseconds between them. */
export async function countFrames(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const drawnAt: number[] = [];
    window.drawnAt = drawnAt;
    const frame = (now: number) => {
      if (window.drawnAt !== drawnAt) return;
      drawnAt.push(now);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  return async () => {
    const frames = await page.evaluate(() => {
      const { drawnAt } = window;
      window.drawnAt = [];
      return drawnAt;
    });
    return frames.slice(1).map((now, at) => now - (frames[at] ?? 0));
  };
}
