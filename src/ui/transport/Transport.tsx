// The bar that never scrolls away: what can be done with the run, how far it is, and what the detector is worth. At the
// top of a wide page, under the thumb on a narrow one.

import { Suspense } from 'react';
import { useStore } from 'zustand';
import { kept } from '../../state/runs/store.ts';
import { sweeping } from '../../state/sweep/store.ts';
import { later } from '../later.tsx';
import { Auc } from './Auc.tsx';
import { Loss } from './Loss.tsx';
import { RunButtons } from './RunButtons.tsx';
import { RunProgress } from './RunProgress.tsx';
import './transport.css';

const Asides = later(async () => (await import('./Asides.tsx')).Asides);
const SweepControls = later(async () => (await import('./SweepTransport.tsx')).SweepControls);
const VerifyControls = later(async () => (await import('./VerifyTransport.tsx')).VerifyControls);

/** What the run is about: a person's own, one of a sweep, or one from a file that is trained again. */
function RunControls() {
  const isSweep = useStore(sweeping, ({ running }) => running !== null);
  const isVerified = useStore(kept, ({ verifying }) => verifying !== null);
  const own = (
    <>
      <RunButtons />
      <RunProgress />
    </>
  );
  if (!isSweep && !isVerified) return own;
  return <Suspense fallback={own}>{isSweep ? <SweepControls /> : <VerifyControls />}</Suspense>;
}

/** @param id of the page's own one; a card on the whole screen of a dialog has another */
export const Transport = ({ id }: { id?: string }) => (
  <section className="transport" id={id} aria-label="Run" data-heir=".play">
    <RunControls />
    <Loss />
    <Auc />
    <Suspense>
      <Asides />
    </Suspense>
  </section>
);
