// The answers on paper: a dialog that is a page or two, to look at and to print.

import { Printer } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { Answers } from '../../assignments/answers.ts';
import { ReportPage } from './ReportPage.tsx';

export const Report = ({ answers, onClose }: { answers: Answers; onClose(): void }) => (
  <ModalOverlay className="veil" isOpen onOpenChange={isOpen => !isOpen && onClose()} isDismissable>
    <Modal className="dialog report-dialog">
      <Dialog>
        <ReportPage answers={answers} />
        <div className="dialog-foot">
          <Button className="button strong" onPress={() => print()}>
            <Printer aria-hidden="true" /> Print
          </Button>
          <Button slot="close" className="button">
            Close
          </Button>
        </div>
      </Dialog>
    </Modal>
  </ModalOverlay>
);
