import { defineConfig, devices } from '@playwright/test';

/**
 * Journeys through a running system, with what `npm run build` made under the gateway's content policy. TASKFLOW_LOGIN=name:password logs
 * in at TASKFLOW_GATEWAY.
 */
export default defineConfig({
  testDir: './e2e',
  workers: 1,
  reporter: 'list',
  use: {
    baseURL: process.env.TASKFLOW_WEB ?? 'http://localhost:4173',
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
    { name: 'desk', use: { viewport: { width: 1280, height: 800 }, locale: 'en-GB' } },
    {
      name: 'phone',
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 }, locale: 'en-GB' },
      grep: /@phone/,
    },
  ],
  webServer: process.env.TASKFLOW_WEB
    ? undefined
    : { command: 'npx vite preview', url: 'http://localhost:4173/icon.svg', reuseExistingServer: true },
});
