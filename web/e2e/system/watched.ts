import { expect, type Page } from '@playwright/test';

// What a page says about a request that was refused is no fault: many journeys are about those.
const REFUSED_REQUEST = /^Failed to load resource|^WebSocket connection to/;

/** Notes what no page may ever do: break the content policy, throw, log an error, open a dialog. The answer fails where one did. */
export async function watched(page: Page): Promise<() => void> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`content policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !REFUSED_REQUEST.test(message.text())) faults.push(message.text());
  });
  return () => expect(faults).toEqual([]);
}
