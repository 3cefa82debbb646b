import type { Page, WebSocketRoute } from '@playwright/test';

/** The lines between a page and the gateway, so that a journey can do to them what networks do. */
export class Lines {
  private current: WebSocketRoute | undefined;
  /** A line that stands carries nothing, and nobody is told. */
  silent = false;
  /** No new line comes to stand. */
  down = false;

  static async of(page: Page): Promise<Lines> {
    const lines = new Lines();
    await page.routeWebSocket('**/ws*', (toPage) => lines.lay(toPage));
    return lines;
  }

  private lay(toPage: WebSocketRoute): void {
    if (this.down) return void toPage.close({ code: 1001 });
    this.current = toPage;
    const toServer = toPage.connectToServer();
    toPage.onMessage((message) => this.silent || toServer.send(message));
    toServer.onMessage((message) => this.silent || toPage.send(message));
  }

  async cut(): Promise<void> {
    await this.current?.close({ code: 1001 });
  }
}
