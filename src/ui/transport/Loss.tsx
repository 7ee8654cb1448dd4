// The training loss, where the eye finds it without looking for it.

import { significant } from '../../views/numbers.ts';
import { Help } from '../controls/Help.tsx';
import { useLab, useProbe } from '../useLab.ts';
import { useWords } from '../useWords.ts';
import { useOfFirst } from './usePlaying.ts';

export function Loss() {
  useProbe('history');
  const ofFirst = useOfFirst();
  return (
    <div className="figure figure-loss">
      <span className="figure-name">
        Loss{ofFirst}
        <Help of="the loss">
          What training minimises, in [[nats|nat]]: [[reconstruction error]], and for a variational model β times the
          [[KL divergence]] from the prior as well. With a Bernoulli [[likelihood]] a value between 0 and 1 costs
          something even when it is reconstructed perfectly; with a Gaussian one the loss can be below zero.
        </Help>
      </span>
      <Reading />
      <span className="figure-note">nats per {useWords().one}</span>
    </div>
  );
}

function Reading() {
  const loss = useLab(state => state.seen.history?.look.training.at(-1)?.loss);
  return <b>{loss === undefined ? '–' : significant(loss)}</b>;
}
