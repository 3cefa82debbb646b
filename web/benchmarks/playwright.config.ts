import { defineConfig } from '@playwright/test';
import journeys from '../playwright.config';

/** Measures the application in a browser, through a running system: `./taskflow benchmark web`. It judges nothing. */
export default defineConfig({
  ...journeys,
  testDir: '.',
  testMatch: 'board.ts',
  timeout: 600_000,
  reporter: [['./report.ts']],
  projects: [{ name: 'desk', use: { viewport: { width: 1280, height: 800 }, locale: 'en-GB' } }],
});
