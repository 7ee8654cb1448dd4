// A card over the whole page, where the browser has no full screen for it.

import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

interface Props {
  title: string;
  onClose(): void;
  children: ReactNode;
}

export const LargeDialog = ({ title, onClose, children }: Props) => (
  <ModalOverlay className="veil" isOpen onOpenChange={isOpen => !isOpen && onClose()}>
    <Modal className="card-modal">
      <Dialog aria-label={title} data-large="">
        {children}
      </Dialog>
    </Modal>
  </ModalOverlay>
);
