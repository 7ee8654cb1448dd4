// How fast is this machine? Ten seconds on each backend, as bars that can be read as numbers, and which of them the
// automatic choice takes from then on.

import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Switch } from 'react-aria-components/Switch';
import { useStore } from 'zustand';
import { type Backend, measureSpeed, speed, stopMeasuring } from '../../state/speed.ts';
import { useLab } from '../useLab.ts';
import { Automatic } from './Automatic.tsx';
import { closeSpeedDialog } from './open.ts';
import { SpeedBars } from './SpeedBars.tsx';
import { SpeedProgress } from './SpeedProgress.tsx';
import './speed.css';

/** Closing it ends the measurement, so that nothing is at work that nobody can see. */
const close = () => {
  stopMeasuring();
  closeSpeedDialog();
};

export const SpeedDialog = () => (
  <ModalOverlay className="veil" isOpen onOpenChange={isOpen => !isOpen && close()}>
    <Modal className="dialog">
      <Dialog>
        <Heading slot="title" level={2}>
          How fast is this machine?
        </Heading>
        <Body />
      </Dialog>
    </Modal>
  </ModalOverlay>
);

function Body() {
  const now = useStore(speed, state => state.now);
  const problem = useStore(speed, state => state.problem);
  const [withCpu, setWithCpu] = useState(false);
  const isPreparing = useLab(({ phase }) => phase === 'loading' || phase === 'compiling');
  const backends: Backend[] = ['webgl', 'wasm', ...(withCpu ? (['cpu'] as const) : [])];
  return (
    <>
      <p>
        Trains the default network on images of MNIST’s size in batches of 100, for ten seconds on the GPU and for ten
        on the CPU. Your run pauses meanwhile and continues afterwards.
      </p>
      <SpeedBars backends={backends} />
      <SpeedProgress now={now} backends={backends} />
      {problem && <p className="speed-problem">The test was interrupted: {problem}</p>}
      <Automatic />
      <div className="dialog-foot speed-foot">
        <Switch className="switch" isSelected={withCpu} onChange={setWithCpu} isDisabled={now !== null}>
          <span className="switch-track" />
          Also test plain JavaScript (slow)
        </Switch>
        {now ? (
          <Button className="button" onPress={stopMeasuring}>
            Stop
          </Button>
        ) : (
          <Button
            className="button strong"
            isDisabled={isPreparing || now !== null}
            onPress={() => void measureSpeed(backends)}
          >
            {isPreparing ? 'The lab is still loading' : 'Start the test'}
          </Button>
        )}
        <Button className="button" onPress={close}>
          Close
        </Button>
      </div>
    </>
  );
}
