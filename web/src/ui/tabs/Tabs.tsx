import { type ReactNode, useEffect, useRef } from 'react';
import style from './Tabs.module.css';

/** Links to the views of one thing; on a phone a row that shows where it goes on, with the view that one is at. */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  const tabs = useRef<HTMLElement>(null);
  useEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  return (
    <nav ref={tabs} className={style.tabs} aria-label={label} data-tabs>
      {children}
    </nav>
  );
}
