import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import style from './Beside.module.css';
import type { Opened } from './Menu';
import menu from './Menu.module.css';

/** Fields that stand beside what they change until they are left. */
export function Beside({ label, opened, children }: { label: string; opened: Opened; children: ReactNode }) {
  return (
    <Popover
      isOpen
      triggerRef={opened.at}
      onOpenChange={(open) => !open && opened.close()}
      className={menu.popover ?? ''}
    >
      <Dialog aria-label={label} className={style.dialog ?? ''}>
        {children}
      </Dialog>
    </Popover>
  );
}
