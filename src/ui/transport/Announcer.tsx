// Tells people who do not see the page what happens on it: phases at once, epochs and AUC at a rate that leaves time for
// other things to be heard.

import { useEffect, useState } from 'react';
import { type LabState, lab } from '../../state/store.ts';
import { share } from '../../views/numbers.ts';

const QUIET_MS = 5000;

const phases: Partial<Record<LabState['phase'], string>> = {
  training: 'Training.',
  paused: 'Paused.',
  finished: 'Finished.',
  compiling: 'Preparing the model.',
};

function epochText({ snapshot, seen, params }: LabState): string {
  const auc = seen.detection?.look.auc ?? null;
  const epoch = Math.floor(snapshot?.progress.epoch ?? 0);
  return `Epoch ${epoch} of ${params.epochs}${auc === null ? '' : `, AUC ${share(auc)}`}.`;
}

export function Announcer() {
  const [text, setText] = useState('');
  useEffect(() => {
    let spokenAt = 0;
    let spokenEpoch = 0;
    return lab.subscribe((state, before) => {
      const epoch = Math.floor(state.snapshot?.progress.epoch ?? 0);
      if (state.phase !== before.phase) {
        const detail = state.phase === 'finished' || state.phase === 'paused' ? ` ${epochText(state)}` : '';
        const phase = phases[state.phase];
        if (phase) setText(`${phase}${detail}`);
        [spokenAt, spokenEpoch] = [performance.now(), epoch];
      } else if (state.phase === 'training' && epoch !== spokenEpoch && performance.now() - spokenAt > QUIET_MS) {
        setText(epochText(state));
        [spokenAt, spokenEpoch] = [performance.now(), epoch];
      }
    });
  }, []);
  return (
    <p className="visually-hidden" role="status">
      {text}
    </p>
  );
}
