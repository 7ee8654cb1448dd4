// The transport while an imported run is trained again: which one it is, how far it is, and a way out. It cannot be held:
// it goes from change to change of the file by itself.

import { Square } from 'lucide-react';
import { useStore } from 'zustand';
import { kept } from '../../state/runs/store.ts';
import { stopVerifying } from '../../state/runs/verify.ts';
import { TipButton } from '../Tip.tsx';
import { RunProgress } from './RunProgress.tsx';

export function VerifyControls() {
  const name = useStore(kept, ({ runs, verifying }) => runs.find(({ id }) => id === verifying)?.name ?? '');
  return (
    <>
      <div className="run-buttons">
        <TipButton
          className="button strong play"
          label="Stop verifying"
          hint="Stops the verification and restores your own run."
          onPress={() => stopVerifying()}
        >
          <Square fill="currentColor" aria-hidden="true" />
        </TipButton>
      </div>
      <RunProgress of={`Verifying “${name}”`} />
    </>
  );
}
