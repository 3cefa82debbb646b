import '~/style/base.css';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { dropEarly, openSession } from '~/api';
import { queryClient } from '~/cache';
import { Broken, LoginFailed } from '~/frame/Broken';
import { markStart, startLive } from '~/live';
import { introduce } from '~/people/introduce';
import { followTheme } from '~/people/theme';
import { router } from '~/routes';
import { sweepDrafts } from '~/task/change/drafts';
import { speak } from '~/text';

const IDLE = 1_500;

const root = createRoot(document.getElementById('app') as HTMLElement);

const show = (what: ReactNode) => root.render(<I18nProvider i18n={i18n}>{what}</I18nProvider>);

async function start() {
  followTheme();
  sweepDrafts();
  const speaking = speak();
  if (new URLSearchParams(location.search).get('login') === 'failed') {
    await speaking;
    return show(<LoginFailed />);
  }
  try {
    // The mark before anything else is read: what happens from here on is heard of.
    await Promise.all([speaking, openSession().then(markStart)]);
  } catch (error) {
    await speaking;
    return show(<Broken error={error} />);
  }
  startLive();
  show(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  setTimeout(settle, IDLE);
}

/** What can wait until the page is there; only for somebody who is logged in. */
function settle() {
  dropEarly();
  void introduce().catch(() => undefined);
  // What is opened next, most likely.
  void import('~/task/TaskPage').catch(() => undefined);
}

void start();
