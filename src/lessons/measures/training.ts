// What a run has learned: its losses, in nats per example, and what is in its code.

import type { LossId } from '../../losses/index.ts';
import { type Facts, lookOf } from '../../state/lesson/facts.ts';
import type { Measure } from './types.ts';

/** The last point of the curve of normals that are never trained on; of training, where there are none. */
const last = (facts: Facts, term: 'loss' | LossId): number | null => {
  const history = lookOf(facts, 'history');
  return (history?.calibration.at(-1) ?? history?.training.at(-1))?.[term] ?? null;
};

const nats = { unit: ' nats', digits: 1, probe: 'history' } as const;

export const loss: Measure = { ...nats, label: 'the loss', of: facts => last(facts, 'loss') };

export const reconstruction: Measure = {
  ...nats,
  label: 'the reconstruction error',
  of: facts => last(facts, 'reconstruction'),
};

export const kl: Measure = { ...nats, label: 'the KL divergence', of: facts => last(facts, 'kl') };

export const activeUnits: Measure = {
  label: 'the number of active dimensions',
  unit: '',
  digits: 0,
  probe: 'units',
  of: facts => lookOf(facts, 'units')?.active ?? null,
};

/** How far codes lie apart: the prior expects 1 at most. */
export const codeSpread: Measure = {
  label: 'the spread of the codes (standard deviation)',
  unit: '',
  digits: 1,
  probe: 'latent',
  of(facts) {
    const look = lookOf(facts, 'latent');
    if (!look || look.count === 0) return null;
    const { count, dimensions, mean } = look;
    const middle = new Float64Array(dimensions);
    mean.forEach((value, i) => {
      middle[i % dimensions] += value / count;
    });
    const squares = mean.reduce((sum, value, i) => sum + (value - middle[i % dimensions]) ** 2, 0);
    return Math.sqrt(squares / mean.length);
  },
};

export const epochs: Measure = { label: 'the number of epochs', unit: '', digits: 1, of: ({ epoch }) => epoch };
