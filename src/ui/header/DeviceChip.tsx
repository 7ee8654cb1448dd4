// Where the arithmetic runs, in one line; what it runs on exactly, and where the images came from, one press away.

import { ChevronDown } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { onDemand } from '../later.tsx';
import { closeSpeedDialog, useSpeedDialog } from '../speed/open.ts';
import { useLab } from '../useLab.ts';
import { kinds, shortRenderer } from './renderer.ts';

const DeviceFacts = onDemand(async () => (await import('./DeviceFacts.tsx')).DeviceFacts);
const SpeedDialog = onDemand(async () => (await import('../speed/SpeedDialog.tsx')).SpeedDialog, closeSpeedDialog);

export function DeviceChip() {
  const experiment = useLab(state => state.snapshot?.experiment ?? null);
  const waiting = useLab(state => state.phase === 'loading' || state.phase === 'compiling');
  const device = experiment?.device;
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const isSpeedOpen = useSpeedDialog(({ isOpen }) => isOpen);
  return (
    <>
      <Button
        ref={button}
        className="button chip"
        isDisabled={!experiment}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={() => setOpen(true)}
      >
        <i className="chip-dot" data-gpu={device?.backend === 'webgl'} />
        <span>
          {device
            ? `${kinds[device.backend]} · ${shortRenderer(device.renderer)}`
            : waiting
              ? 'Finding a device'
              : 'No run yet'}
        </span>
        <ChevronDown aria-hidden="true" />
      </Button>
      {isOpen && experiment && (
        <DeviceFacts experiment={experiment} triggerRef={button} onClose={() => setOpen(false)} />
      )}
      {isSpeedOpen && <SpeedDialog />}
    </>
  );
}
