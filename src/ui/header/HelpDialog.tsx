// What to do here in a few sentences, the ways to the glossary and to plans for a class, and every key. Keys of a single letter can be switched off, for people whose
// software types letters that they did not mean (WCAG 2.1.4).

import { Info } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Switch } from 'react-aria-components/Switch';
import { PrepareDialog } from '../assignment/prepare/open.tsx';
import { GlossaryDialog } from '../glossary/open.tsx';
import { Terms, Words } from '../glossary/Words.tsx';
import { shortcuts, useShortcutSettings } from '../shortcuts.ts';
import { openSpeedDialog } from '../speed/open.ts';
import { useWords } from '../useWords.ts';
import { PlansDialog } from './openPlans.tsx';

export function HelpDialog() {
  const enabled = useShortcutSettings(({ enabled }) => enabled);
  const { one } = useWords();
  const [isGlossary, setGlossary] = useState(false);
  const [isPreparing, setPreparing] = useState(false);
  const [isPlans, setPlans] = useState(false);
  const close = () => useShortcutSettings.setState({ open: false });
  if (isPreparing) return <PrepareDialog onClose={close} />;
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={open => useShortcutSettings.setState({ open })} isDismissable>
      <Modal className="dialog">
        <Dialog>
          <Heading slot="title" level={2}>
            How this works
          </Heading>
          <p>
            <Words text="Unless you choose otherwise, one class is kept from the model. It learns to compress the other {images} into a few numbers and to reconstruct them ([[autoencoder]]). {An image} that it reconstructs badly is probably unlike what it has seen; the 1 of MNIST shows why only probably." />
          </p>
          <p>
            Press Play and follow one {one} along the strip: encoded, sampled, decoded, compared, judged. Hover over or
            press <Info className="inline-icon" aria-label="the information sign" /> for an explanation. Every figure
            can be enlarged, saved and read as a table.
          </p>
          <p>
            Words with a dotted line are explained in the{' '}
            <Button className="text-button" onPress={() => setGlossary(true)}>
              Glossary
            </Button>
            . The button at the top shows which device is in use.{' '}
            <Button
              className="text-button"
              onPress={() => {
                useShortcutSettings.setState({ open: false });
                openSpeedDialog();
              }}
            >
              How fast is this machine?
            </Button>{' '}
            tests it.
          </p>
          <p>
            For the person who teaches:{' '}
            <Button className="text-button" onPress={() => setPreparing(true)}>
              Prepare an assignment
            </Button>{' '}
            makes a link or a file with settings, locks and tasks for a class, <a href="?overview">the overview</a> lays
            the class’s answers side by side, and there are{' '}
            <Button className="text-button" onPress={() => setPlans(true)}>
              plans for a class
            </Button>{' '}
            of 45 and 90 minutes.
          </p>
          <dl className="keys">
            {shortcuts.map(({ keys, label }) => (
              <Key key={label} keys={keys} label={label} />
            ))}
          </dl>
          <div className="dialog-foot">
            <Switch
              className="switch"
              isSelected={enabled}
              onChange={enabled => useShortcutSettings.getState().enable(enabled)}
            >
              <span className="switch-track" />
              Single-letter keys
            </Switch>
            <Button slot="close" className="button strong">
              Close
            </Button>
          </div>
          {isGlossary && <GlossaryDialog onClose={() => setGlossary(false)} />}
          {isPlans && <PlansDialog onClose={() => setPlans(false)} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const Key = ({ keys, label }: { keys: string; label: string }) => (
  <>
    <dt>
      <kbd>{keys}</kbd>
    </dt>
    <dd>
      <Terms text={label} />
    </dd>
  </>
);
