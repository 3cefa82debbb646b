import { i18n } from '@lingui/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { queryClient } from '~/cache';
import { introduce } from './introduce';

let profile: Record<string, string | null>;
const patches: unknown[] = [];

beforeEach(() => {
  queryClient.clear();
  patches.length = 0;
  i18n.loadAndActivate({ locale: 'de', messages: {} });
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'PATCH') {
      const patch = await request.json();
      patches.push(patch);
      profile = { ...profile, ...patch };
    }
    return new Response(JSON.stringify(profile), { headers: { 'Content-Type': 'application/json' } });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  i18n.loadAndActivate({ locale: 'en', messages: {} });
});

test('who has said neither is taken to live by the browser', async () => {
  profile = { id: '1', timeZone: null, locale: null };

  await introduce();
  await introduce();

  expect(patches).toEqual([{ timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, locale: 'de' }]);
});

test('what somebody has said stays', async () => {
  profile = { id: '1', timeZone: 'Pacific/Auckland', locale: 'en' };

  await introduce();

  expect(patches).toEqual([]);
});
