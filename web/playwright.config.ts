import { defineConfig, devices } from '@playwright/test';
import { GATEWAY } from './e2e/system/settings';

/** Journeys through a running system, by its gateway: TASKFLOW_GATEWAY, else the one that `./taskflow up` starts. */
export default defineConfig({
  testDir: './e2e',
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  // How long a machine may take that has other things to do; nothing is measured by it.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: process.env.PLAYWRIGHT_JUNIT_OUTPUT_FILE ? [['list'], ['junit']] : 'list',
  use: {
    baseURL: GATEWAY,
    screenshot: 'only-on-failure',
    trace: { mode: 'retain-on-failure', screenshots: false, sources: false },
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'desk', use: { viewport: { width: 1280, height: 800 }, locale: 'en-GB' }, grepInvert: /@touch/ },
    {
      name: 'phone',
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 }, locale: 'en-GB' },
      grep: /@phone|@touch/,
    },
  ],
});
