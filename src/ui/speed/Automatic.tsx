// What “Automatic” picks as compute device, and why; and the way back.

import { useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { forgetSpeed, speed } from '../../state/speed.ts';
import { useLab } from '../useLab.ts';
import { labelOf } from './SpeedBars.tsx';

const day = new Intl.DateTimeFormat('en', { dateStyle: 'long' });

export function Automatic() {
  const box = useRef<HTMLDivElement>(null);
  const remembered = useStore(speed, state => state.remembered);
  const isBusy = useStore(speed, state => state.now !== null);
  const forget = () => {
    box.current?.focus(); // the button goes, and would take the focus with it, out of the dialog
    forgetSpeed();
  };
  return (
    <div className="speed-automatic" ref={box} tabIndex={-1}>
      {remembered ? (
        <>
          <p>
            “Automatic” picks the fastest device in the test of {day.format(new Date(remembered.at))}:{' '}
            <b>{labelOf(remembered.backend)}</b>. <Consequence backend={remembered.backend} />
          </p>
          <Button className="button" isDisabled={isBusy} onPress={forget}>
            Forget
          </Button>
        </>
      ) : (
        <p>
          So far “Automatic” goes by what the browser reports about its GPU. After a test it picks the device that was
          fastest, on this machine and in this browser.
        </p>
      )}
    </div>
  );
}

/** What it means for the present run. */
function Consequence({ backend }: { backend: string }) {
  const running = useLab(({ snapshot }) => snapshot?.experiment?.device.backend);
  const choice = useLab(({ params }) => params.backend);
  if (choice !== 'auto') return 'This experiment names its own device and stays on it.';
  return running && running !== backend ? 'The present run stays where it started; the next one will use it.' : null;
}
