// An assignment is made: what it says, what it begins with and holds, what is shown, what is to be done; and how it is given away.
// What was made so far is kept in this browser until it is cleared.

import { useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useStore } from 'zustand';
import type { Assignment } from '../../../assignments/assignment.ts';
import { draft, emptyDraft } from '../../../assignments/draft.ts';
import { readFile } from '../../../assignments/file.ts';
import { BadFile } from '../../../core/checked.ts';
import { GiveAway } from './GiveAway.tsx';
import { Locks } from './Locks.tsx';
import { settingsNow } from './settingsNow.ts';
import { Tasks } from './Tasks.tsx';
import { useOpened } from './useOpened.ts';
import { Views } from './Views.tsx';
import { Words } from './Words.tsx';
import './prepare.css';

const MAX_BYTES = 1_000_000;

async function opened(file: File): Promise<Assignment> {
  if (file.size > MAX_BYTES) throw new BadFile('It is larger than any assignment.');
  return readFile(await file.text());
}

export function PrepareDialog({ onClose }: { onClose(): void }) {
  const of = useStore(draft, state => state.of);
  const round = useOpened(state => state.round);
  const word = useOpened(state => state.word);
  useEffect(() => {
    if (!of) draft.setState({ of: emptyDraft(settingsNow()) });
  }, [of]);
  const open = async (file: File) => {
    try {
      draft.setState({ of: await opened(file) });
      useOpened.setState({ round: round + 1, word: `“${file.name}” was opened.` });
    } catch (error) {
      const why = error instanceof BadFile ? error.message : 'The file could not be read.';
      useOpened.setState({ word: `“${file.name.slice(0, 60)}” could not be opened. ${why}` });
    }
  };
  const clear = () => {
    draft.setState({ of: emptyDraft(settingsNow()) });
    useOpened.setState({ round: round + 1, word: 'The draft was cleared.' });
  };
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={isOpen => !isOpen && onClose()}>
      <Modal className="dialog prepare">
        <Dialog>
          <Heading slot="title" level={2}>
            Prepare an assignment
          </Heading>
          <div className="prepare-row">
            <FileTrigger acceptedFileTypes={['.json']} onSelect={files => files?.[0] && void open(files[0])}>
              <Button className="button">Open an assignment file</Button>
            </FileTrigger>
            <Button className="button" onPress={clear}>
              Clear the draft
            </Button>
            <span className="soft small" role="status">
              {word}
            </span>
          </div>
          {of && (
            <div key={round}>
              <Words of={of} />
              <Locks of={of} />
              <Views of={of} />
              <Tasks of={of} />
              <GiveAway of={of} />
            </div>
          )}
          <div className="dialog-foot">
            <span className="soft small">The draft stays in this browser.</span>
            <Button slot="close" className="button strong">
              Close
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
