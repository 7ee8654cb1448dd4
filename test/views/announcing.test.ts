// What is heard is what stands on the page, when it stands there, and no more often than can be listened to.

import { describe, expect, it } from 'vitest';
import { initialParams } from '../../src/params/schema.ts';
import { type Announced, announce, QUIET_MS, type Spoken, silence } from '../../src/views/announcing.ts';
import { share } from '../../src/views/numbers.ts';

interface Moment {
  phase: Announced['phase'];
  step: number;
  auc?: number;
  /** Step and number of images of the detector's look. */
  lookedAt?: number;
  count?: number;
  /** The step that the loss is of, where that is shown. */
  lossAt?: number;
}

const state = ({ phase, step, auc, lookedAt = step, count = 100, lossAt = step }: Moment): Announced =>
  ({
    phase,
    visible: { history: 1 },
    params: { ...initialParams, epochs: 5 },
    snapshot: { run: 1, progress: { step, steps: 50, epoch: step / 10 } },
    seen: {
      history: { run: 1, step: lossAt, look: { training: [{ loss: 152.34 }], calibration: [] } },
      ...(auc !== undefined && { detection: { run: 1, step: lookedAt, look: { auc, count, testCount: 100 } } }),
    },
  }) as unknown as Announced;

/** Everything that is said of a story, with the moment at which it is. */
function told(story: readonly (readonly [number, Moment])[]): [number, string][] {
  let spoken: Spoken = silence;
  let before = state({ phase: 'idle', step: 0 });
  return story.flatMap(([atMs, moment]): [number, string][] => {
    const now = state(moment);
    const { text, spoken: next } = announce(now, before, spoken, atMs);
    spoken = next;
    before = now;
    return text === null ? [] : [[atMs, text]];
  });
}

describe('the end of a run', () => {
  it('is told with the AUC of the whole test set, not with the one that was live', () => {
    const live = { step: 50, auc: 0.664, lookedAt: 40, count: 20 };
    const said = told([
      [0, { phase: 'training', step: 1 }],
      [1000, { phase: 'training', ...live }],
      [1100, { phase: 'finished', ...live }],
      [1200, { phase: 'finished', ...live, lookedAt: 50 }],
      [3000, { phase: 'finished', step: 50, auc: 0.706 }],
      [3100, { phase: 'finished', step: 50, auc: 0.706 }],
    ]);
    expect(said).toEqual([
      [0, 'Training.'],
      [1100, 'Training has finished. Scoring the test set.'],
      [3000, 'Finished after 50 steps, loss 152, AUC 0.706.'],
    ]);
    expect(said[2][1]).toContain(share(0.706)); // as the page writes it
  });

  it('is told at once where all is scored, and not a second time for another score', () => {
    const said = told([
      [0, { phase: 'training', step: 1 }],
      [100, { phase: 'paused', step: 12, auc: 0.7 }],
      [200, { phase: 'paused', step: 12, auc: 0.9 }],
    ]);
    expect(said.at(-1)).toEqual([100, 'Paused in epoch 1 of 5, loss 152, AUC 0.700.']);
  });

  it('waits for the loss, which may come a moment after the AUC', () => {
    const said = told([
      [0, { phase: 'finished', step: 50, auc: 0.7, lossAt: 40 }],
      [10, { phase: 'finished', step: 50, auc: 0.7 }],
    ]);
    expect(said).toEqual([
      [0, 'Training has finished. Scoring the test set.'],
      [10, 'Finished after 50 steps, loss 152, AUC 0.700.'],
    ]);
  });

  it('is dropped where somebody goes on before all is scored', () => {
    const said = told([
      [0, { phase: 'training', step: 1 }],
      [100, { phase: 'paused', step: 12 }],
      [200, { phase: 'training', step: 12 }],
      [300, { phase: 'training', step: 13, auc: 0.7 }],
    ]);
    expect(said.map(([, text]) => text)).toEqual(['Training.', 'Paused. Scoring the test set.', 'Training.']);
  });
});

it('epochs are told at a bearable rate, with the loss', () => {
  const said = told([
    [0, { phase: 'training', step: 1 }],
    ...Array.from({ length: 49 }, (_, i): [number, Moment] => [
      1000 * (i + 1),
      { phase: 'training', step: i + 2, auc: 0.7 },
    ]),
  ]);
  const epochs = said.slice(1);
  expect(epochs.length).toBeGreaterThan(1);
  for (const [, text] of epochs) expect(text).toMatch(/^Epoch \d of 5, loss 152, AUC 0.700\.$/);
  for (let i = 1; i < said.length; i++) expect(said[i][0] - said[i - 1][0]).toBeGreaterThanOrEqual(QUIET_MS);
});

it('numbers of another run are not told', () => {
  const now = state({ phase: 'paused', step: 5, auc: 0.8 });
  const other = { ...now, snapshot: { ...now.snapshot!, run: 2 } } as Announced;
  const { text } = announce(other, state({ phase: 'training', step: 5 }), silence, 0);
  expect(text).toBe('Paused. Scoring the test set.');
});
