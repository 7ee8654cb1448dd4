// What the page has seen of a run beyond its record: the ROC curve, what the threshold does, and the worth of every score and of labels. They
// come with looks, often a moment after the run was kept.

import { judge, type ThresholdChoice } from '../../core/judging.ts';
import type { RunRecord } from '../../engine/api.ts';
import type { LabState } from '../store.ts';
import { labelsOf } from './labels.ts';
import type { KeptRoc, KeptRun, KeptThreshold } from './types.ts';

type Seen = Pick<LabState, 'seen'>;
/** And how the threshold is set. */
type Stage = Seen & { readonly params: ThresholdChoice };

/** The curve of this run at this step, if that is what the detector's look shows. */
export function rocOf({ seen: { detection } }: Seen, run: number, step: number): KeptRoc | null {
  if (!detection || detection.run !== run || detection.step !== step || detection.look.auc === null) return null;
  const { scoreId = 'probability' } = detection.look as { scoreId?: string };
  const rounded = (rates: Float64Array) => Array.from(rates, rate => Number(rate.toFixed(6)));
  return {
    score: scoreId,
    falsePositiveRate: rounded(detection.look.falsePositiveRate),
    truePositiveRate: rounded(detection.look.truePositiveRate),
  };
}

/** The threshold of this run at this step, and what it does to the whole test set. */
export function thresholdOf({ seen: { detection }, params }: Stage, run: number, step: number): KeptThreshold | null {
  if (!detection || detection.run !== run || detection.step !== step) return null;
  const { look } = detection;
  if (look.count < look.testCount || look.calibrationScores.length === 0) return null;
  const { threshold, cheats, rate, confusion } = judge(look, params);
  return {
    score: look.scoreId,
    setBy: cheats ? 'best-on-test' : 'calibration',
    calibrationRate: rate,
    value: Number.isFinite(threshold) ? threshold : null,
    caught: confusion.tp,
    missed: confusion.fn,
    falseAlarms: confusion.fp,
    passed: confusion.tn,
  };
}

/** What every score is worth to this run at this step, if the table of all scores shows it on the whole test set. */
function scoresOf({ seen: { scoreTable } }: Seen, run: number, step: number): RunRecord['scores'] {
  if (!scoreTable || scoreTable.run !== run || scoreTable.step !== step) return {};
  const { count, testCount, rows } = scoreTable.look;
  if (count < testCount) return {};
  return Object.fromEntries(rows.map(({ id, auc, averagePrecision }) => [id, { auc, averagePrecision }]));
}

/**
 * The kept run with what the looks at its last step add; the same object where they add nothing. The curve of the
 * notebook's score stays, whatever other score is looked at later: runs are compared by it. Scores that are there stay
 * too, with the number of samples that the record names.
 */
export function withLooks(kept: KeptRun, state: Stage, run: number): KeptRun {
  const { record, roc: before } = kept;
  const threshold = thresholdOf(state, run, record.timing.steps) ?? kept.threshold;
  const roc = rocOf(state, run, record.timing.steps);
  const isBetter = roc !== null && (roc.score === 'probability' || before?.score !== 'probability');
  const scores = { ...scoresOf(state, run, record.timing.steps), ...record.scores };
  const isMore = Object.keys(scores).length > Object.keys(record.scores).length;
  const labels = labelsOf(state, run, record.timing.steps) ?? kept.labels;
  const isOther = JSON.stringify([threshold, labels]) !== JSON.stringify([kept.threshold, kept.labels]);
  if (!isBetter && !isMore && !isOther) return kept;
  return { ...kept, threshold, labels, roc: isBetter ? roc : before, record: { ...record, scores } };
}
