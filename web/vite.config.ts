import { fileURLToPath } from 'node:url';
import { lingui } from '@lingui/vite-plugin';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compress } from './build/compress.ts';
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
    compress(),
  ],
  resolve: { alias: { '~': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    target: 'es2023',
    manifest: true,
    // The content policy knows no data: addresses and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { port: 5173, proxy: gatewayProxy },
  // As the gateway serves it: with the same content policy.
  preview: { port: 4173, proxy: gatewayProxy, headers: { 'Content-Security-Policy': contentPolicy } },
});
