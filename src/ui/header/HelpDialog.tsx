// What to do here in three sentences, and every key. Keys of a single letter can be switched off, for people whose
// software types letters that they did not mean (WCAG 2.1.4).

import { Info } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Switch } from 'react-aria-components/Switch';
import { shortcuts, useShortcutSettings } from '../shortcuts.ts';
import { openSpeedDialog } from '../speed/open.ts';

export function HelpDialog() {
  const enabled = useShortcutSettings(({ enabled }) => enabled);
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={open => useShortcutSettings.setState({ open })} isDismissable>
      <Modal className="dialog">
        <Dialog>
          <Heading slot="title" level={2}>
            How this works
          </Heading>
          <p>
            One class is hidden from the model. It learns to squeeze the others through a few numbers and to draw them
            again; what it cannot draw well must be unlike anything it has seen.
          </p>
          <p>
            Press Play and follow one image along the strip: encoded, sampled, decoded, compared, judged. Press or point
            at <Info className="inline-icon" aria-label="the information sign" /> for an explanation of what stands
            before it. Every picture can be enlarged, saved and read as a table.
          </p>
          <p>
            The sign at the top names what computes.{' '}
            <Button
              className="text-button"
              onPress={() => {
                useShortcutSettings.setState({ open: false });
                openSpeedDialog();
              }}
            >
              How fast is this machine?
            </Button>{' '}
            measures it.
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
    <dd>{label}</dd>
  </>
);
