import type { ReactNode, RefObject } from 'react';
import {
  MenuItem as AriaItem,
  Menu as AriaMenu,
  type MenuItemProps,
  type MenuProps,
  MenuTrigger,
} from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Icon } from '../icon/Icon';
import style from './Menu.module.css';

export interface Opened {
  /** The element beside which it opens, if no button of its own opens it. */
  at: RefObject<Element | null>;
  close: () => void;
}

export function Menu<T extends object>({
  trigger,
  opened,
  ...rest
}: MenuProps<T> & { trigger?: ReactNode; opened?: Opened }) {
  const list = (
    <Popover
      aria-label={rest['aria-label']}
      className={style.popover ?? ''}
      {...(opened && {
        triggerRef: opened.at,
        isOpen: true,
        onOpenChange: (open: boolean) => !open && opened.close(),
      })}
    >
      <AriaMenu
        {...rest}
        autoFocus={opened ? 'first' : undefined}
        onClose={opened?.close}
        className={style.menu ?? ''}
      />
    </Popover>
  );
  if (opened) return list;
  return (
    <MenuTrigger>
      {trigger}
      {list}
    </MenuTrigger>
  );
}

export function MenuItem({
  children,
  hint,
  ...rest
}: Omit<MenuItemProps, 'children'> & { children: ReactNode; hint?: string }) {
  return (
    <AriaItem {...rest} className={style.item ?? ''}>
      {({ isSelected, selectionMode }) => (
        <>
          {children}
          {hint && <kbd>{hint}</kbd>}
          {selectionMode !== 'none' && (
            <span className={style.tick}>{isSelected && <Icon name="check" />}</span>
          )}
        </>
      )}
    </AriaItem>
  );
}
