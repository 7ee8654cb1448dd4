// A file of answers to an assignment that was also answered in this browser: one of the two has to go.

import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { Answers } from '../../assignments/answers.ts';
import { dateAndTime } from '../clock.ts';
import { decide } from './resume.ts';

export const AskReplace = ({ answers: { assignment, student, handedIn } }: { answers: Answers }) => (
  <ModalOverlay className="veil" isOpen onOpenChange={isOpen => !isOpen && void decide(false)} isDismissable>
    <Modal className="dialog">
      <Dialog role="alertdialog">
        <Heading slot="title" level={2}>
          Replace the answers that are here?
        </Heading>
        <p>
          This browser has other answers to{' '}
          <q lang={assignment.language} dir="auto">
            {assignment.title}
          </q>
          . The file is by {student}, saved {dateAndTime(handedIn)}. What it replaces cannot be brought back.
        </p>
        <div className="dialog-foot">
          <Button className="button" onPress={() => void decide(true)}>
            Replace them
          </Button>
          <Button className="button strong" autoFocus onPress={() => void decide(false)}>
            Keep those here
          </Button>
        </div>
      </Dialog>
    </Modal>
  </ModalOverlay>
);
