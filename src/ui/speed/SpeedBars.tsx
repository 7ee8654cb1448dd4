// One bar a backend, as long as it is fast beside the fastest; the numbers stand beside it, so the bar need not be seen.

import { useStore } from 'zustand';
import type { ChoiceField } from '../../core/field.ts';
import { fieldOf } from '../../params/schema.ts';
import { type Backend, isMeasured, type Outcome, speed } from '../../state/speed.ts';
import { duration, rate, significant } from '../../views/numbers.ts';
import { shortRenderer } from '../header/renderer.ts';

const { options } = fieldOf('backend') as ChoiceField;

/** A backend as the control “Computes on” calls it. */
export const labelOf = (backend: Backend): string => options.find(({ value }) => value === backend)!.label;

/** Batches of 100 in MNIST without its fives and without the 5,000 images that calibrate: the default experiment. */
const EPOCH_STEPS = 496;

export function SpeedBars({ backends }: { backends: readonly Backend[] }) {
  const outcomes = useStore(speed, state => state.outcomes);
  const remembered = useStore(speed, state => state.remembered);
  const now = useStore(speed, state => state.now);
  const isFresh = now !== null || Object.keys(outcomes).length > 0;
  const of = (backend: Backend): Outcome | undefined => {
    const kept = remembered?.speeds[backend];
    return outcomes[backend] ?? (isFresh || !kept ? undefined : { ...kept, precision: 'float32' });
  };
  const shown = isFresh
    ? backends
    : [...new Set([...backends, ...(Object.keys(remembered?.speeds ?? {}) as Backend[])])];
  const fastest = Math.max(0, ...shown.map(of).map(each => (isMeasured(each) ? each.imagesPerSecond : 0)));
  return (
    <ul className="speed-bars">
      {shown.map(backend => (
        <Row key={backend} backend={backend} outcome={of(backend)} fastest={fastest} isNow={now?.backend === backend} />
      ))}
    </ul>
  );
}

interface RowProps {
  backend: Backend;
  outcome: Outcome | undefined;
  fastest: number;
  isNow: boolean;
}

function Row({ backend, outcome, fastest, isNow }: RowProps) {
  const measured = isMeasured(outcome) ? outcome : null;
  return (
    <li>
      <h3>{labelOf(backend)}</h3>
      <p className="speed-numbers">
        {measured ? (
          <>
            <b>{rate(measured.imagesPerSecond)}</b> images/s · {significant(measured.msPerStep)} ms/step
          </>
        ) : (
          '–'
        )}
      </p>
      <div className="speed-bar" aria-hidden="true">
        <i style={{ scale: `${measured ? measured.imagesPerSecond / fastest : 0} 1` }} />
      </div>
      <p className="speed-small">{outcome ? words(outcome) : isNow ? 'Preparing' : 'Not tested yet.'}</p>
    </li>
  );
}

function words(outcome: Outcome): string {
  if (!isMeasured(outcome)) return `Not available here. ${outcome.problem}`;
  const epoch = `One epoch of MNIST: ${duration((EPOCH_STEPS * outcome.msPerStep) / 1000)}`;
  const coarse = outcome.precision === 'float16' ? ' Only half precision, too coarse for training.' : '';
  return `${epoch}, on ${shortRenderer(outcome.renderer)}.${coarse}`;
}
