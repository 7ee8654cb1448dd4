// What the pictures below are of, what to watch in them, and what a reader of them should know.

import { Suspense } from 'react';
import { later, soon } from '../later.tsx';
import { useLab } from '../useLab.ts';
import './notices.css';

const Warnings = later(async () => (await import('./Warnings.tsx')).Warnings);
const Offer = soon(async () => (await import('../start/Offer.tsx')).Offer);
const Watch = soon(async () => (await import('../start/Watch.tsx')).Watch);

export const Notes = () => (
  <div className="notes">
    <Subject />
    <Suspense>
      <Offer />
    </Suspense>
    <Suspense>
      <Warnings />
    </Suspense>
    <Suspense>
      <Watch />
    </Suspense>
  </div>
);

/** There is nothing to name before the engine has answered. */
const ShownRun = later(async () => (await import('./ShownRun.tsx')).ShownRun);

/** Until the first run of this machine has trained, the pictures are of a model that was trained earlier. */
function Subject() {
  const example = useLab(state => state.example);
  const isReady = useLab(state => state.phase === 'idle' && !state.isWanted);
  if (!example)
    return (
      <Suspense fallback={<p className="shown-run">&nbsp;</p>}>
        <ShownRun />
      </Suspense>
    );
  return (
    <p className="example">
      <b>Example</b> This is a small model trained in advance on the Strokes dataset.{' '}
      {isReady && 'Press Play to train yours.'}
    </p>
  );
}
