import { Suspense } from 'react';
import { later } from '../later';

const Drawn = later(() => import('./Markdown'));

/** Markdown, drawn by what comes only when some is shown: 51 KB. Until then its source. */
export function Markdown({ children }: { children: string }) {
  return (
    <Suspense fallback={<p dir="auto">{children}</p>}>
      <Drawn>{children}</Drawn>
    </Suspense>
  );
}
