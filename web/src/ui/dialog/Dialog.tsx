import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import style from './Dialog.module.css';

interface DialogProps {
  title: string;
  /** The title is for those who cannot see that it is plain. */
  silent?: boolean;
  wide?: boolean;
  /** Closed by its own buttons alone: what it shows is shown once. */
  firm?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** Something that stands before all else until it is done or closed. */
export function Dialog({ title, silent, wide, firm, onClose, children }: DialogProps) {
  return (
    <ModalOverlay
      isOpen
      isDismissable={!firm}
      isKeyboardDismissDisabled={firm}
      className={style.overlay ?? ''}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={`${style.modal} ${wide ? style.wide : ''}`}>
        <AriaDialog className={style.dialog ?? ''}>
          <Heading slot="title" className={silent ? 'unseen' : style.title}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
