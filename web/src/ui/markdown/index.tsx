import { Suspense } from 'react';
import { later } from '../later';
import type { Named } from './references';

const Drawn = later(() => import('./Markdown'));

/** Markdown, drawn by what comes only when some is shown: 51 KB. Until then its source. */
export function Markdown({ children, named }: { children: string; named?: Named }) {
  return (
    <Suspense fallback={<p dir="auto">{children}</p>}>
      <Drawn named={named}>{children}</Drawn>
    </Suspense>
  );
}
