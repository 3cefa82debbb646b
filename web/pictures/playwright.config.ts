import { defineConfig, devices } from '@playwright/test';
import journeys from '../playwright.config';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'en-GB' };
const phone = {
  ...devices['Pixel 7'],
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  locale: 'en-GB',
};

/** Takes pictures of every page for docs/images: `npm run screenshots`, while `./taskflow up` runs. */
export default defineConfig({
  ...journeys,
  testDir: '.',
  testMatch: 'take.ts',
  projects: [
    { name: 'desk-light', use: { ...desk, colorScheme: 'light' } },
    { name: 'desk-dark', use: { ...desk, colorScheme: 'dark' } },
    { name: 'phone-light', use: { ...phone, colorScheme: 'light' } },
    { name: 'phone-dark', use: { ...phone, colorScheme: 'dark' } },
  ],
});
