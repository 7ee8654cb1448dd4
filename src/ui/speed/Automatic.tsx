// What “Automatic” takes under “Computes on”, and why; and the way back.

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
            “Computes on: Automatic” takes the fastest of {day.format(new Date(remembered.at))}:{' '}
            <b>{labelOf(remembered.backend)}</b>. <Consequence backend={remembered.backend} />
          </p>
          <Button className="button" isDisabled={isBusy} onPress={forget}>
            Forget
          </Button>
        </>
      ) : (
        <p>
          “Computes on: Automatic” goes by what the browser says of its GPU. After a measurement it takes what was the
          fastest, on this machine and in this browser.
        </p>
      )}
    </div>
  );
}

/** What it means for the run on the stage. */
function Consequence({ backend }: { backend: string }) {
  const running = useLab(({ snapshot }) => snapshot?.experiment?.device.backend);
  const choice = useLab(({ params }) => params.backend);
  if (choice !== 'auto') return 'This experiment names what it computes on, and keeps to that.';
  return running && running !== backend
    ? 'The run on the stage stays where it began; the next one starts there.'
    : null;
}
