import { type ComponentProps, lazy, Suspense } from 'react';
import type { FilterBar as Bar } from './FilterBar';
import style from './FilterBar.module.css';

const Loaded = lazy(async () => ({ default: (await import('./FilterBar')).FilterBar }));

/** The filter bar, which comes after what it filters: its menus are a sixth of all that a first page loads. */
export function FilterBar(props: ComponentProps<typeof Bar>) {
  return (
    <Suspense fallback={<div className={style.bar} />}>
      <Loaded {...props} />
    </Suspense>
  );
}
