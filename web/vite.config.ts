import { fileURLToPath } from 'node:url';
import { lingui } from '@lingui/vite-plugin';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compress } from './build/compress.ts';
import { early } from './build/early/plugin.ts';
import { developmentLogin, gatewayProxy } from './build/gateway.ts';
import { linguiMacro } from './build/macro.ts';
import { contentPolicy } from './build/policy.ts';

export default defineConfig({
  plugins: [
    { ...optimizeLocales.vite({ locales: ['en-US', 'de-DE'] }), enforce: 'pre' as const },
    linguiMacro(),
    lingui(),
    react({ compiler: true }),
    developmentLogin(),
    early(),
    compress(),
  ],
  resolve: {
    alias: {
      '~': fileURLToPath(new URL('./src', import.meta.url)),
      // Markdown's reader has a browser ask the DOM what &nbsp; is, by innerHTML, which the content policy refuses: it has a table, too.
      'decode-named-character-reference': fileURLToPath(
        new URL('./node_modules/decode-named-character-reference/index.js', import.meta.url),
      ),
    },
  },
  build: {
    target: 'es2023',
    manifest: true,
    // The content policy knows no data: addresses and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // What every page needs comes in few files: thirty small ones waited for each other.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'core',
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|@lingui|openapi-fetch|@atlaskit|fractional-indexing|use-sync-external-store)[\\/]/,
            },
            {
              name: 'frame',
              test: /src[\\/](ui[\\/](icon|button|facts|state|tabs|toast)|text[\\/][a-z0-9]+\.ts|api|live|people[\\/](Avatar|names|index)|frame[\\/](side|page|open[\\/]opened|index)|project[\\/](queries|ProjectHead|index|useProject|archive[\\/](ProjectNote|archive))|filter[\\/](filters|index|bar[\\/](index|FilterBar\.module)))/,
            },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: gatewayProxy },
  // As the gateway serves it: with the same content policy.
  preview: { port: 4173, proxy: gatewayProxy, headers: { 'Content-Security-Policy': contentPolicy } },
});
