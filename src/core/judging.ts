// Judging in one place: from scores, truth and two settings to the threshold, what it does to the test set, and the
// images that a gallery shows. While a run trains only the first images of the test list are scored, and only they count.

import { type Confusion, confusion } from './confusion.ts';
import { type GalleryKind, gallery, needsThreshold } from './gallery.ts';
import { latest } from './latest.ts';
import { shareAbove } from './rising.ts';
import { bestThreshold, type Reachable, reachable, thresholdAt } from './threshold.ts';
import { classOf, type Truth } from './truth.ts';

/** The scores of a model at one step, higher = more anomalous. */
export interface Scored {
  /** [count] of the first images of the test list. */
  readonly scores: ArrayLike<number>;
  /** The same by class, and the scores of the calibration normals; all rising. */
  readonly normalScores: ArrayLike<number>;
  readonly anomalyScores: ArrayLike<number>;
  readonly calibrationScores: ArrayLike<number>;
}

/** The two settings of the threshold. */
export interface ThresholdChoice {
  readonly falseAlarmRate: number;
  readonly thresholdBy: 'calibration' | 'best-on-test';
}

export interface Judged<Look extends Scored> {
  readonly look: Look;
  /** Score above which there is an alarm. May be infinite. */
  readonly threshold: number;
  /** Whether the labels of the test set have chosen it. */
  readonly cheats: boolean;
  /** Share of calibration normals that it alarms at: the setting, or what that comes to. */
  readonly rate: number;
  /** What it does to the test set. */
  readonly confusion: Confusion;
}

/** Whether there is anything to tell apart: without both classes nobody can choose a threshold by their labels. */
export const hasBothClasses = ({ normalScores, anomalyScores }: Scored): boolean =>
  normalScores.length > 0 && anomalyScores.length > 0;

/**
 * The threshold, and what it does. Where the test labels are asked but cannot choose one, calibration does.
 * @throws RangeError a rate outside 0..1, or a score that is not a number
 */
export function judge<Look extends Scored>(look: Look, { falseAlarmRate, thresholdBy }: ThresholdChoice): Judged<Look> {
  const { normalScores, anomalyScores, calibrationScores } = look;
  const best = thresholdBy === 'best-on-test' ? bestThreshold(normalScores, anomalyScores) : null;
  const threshold = best ?? thresholdAt(calibrationScores, falseAlarmRate);
  const rate = best === null ? falseAlarmRate : (shareAbove(calibrationScores, best) ?? 0);
  return { look, threshold, cheats: best !== null, rate, confusion: confusion(normalScores, anomalyScores, threshold) };
}

/** What a gallery is asked for; class -1 stands for all of them. */
export interface GalleryChoice {
  readonly gallery: GalleryKind;
  readonly galleryClass: number;
}

/** As many steps as the setting of the false-alarm rate has between 0 and 1. */
const STEPS = 1000;

/**
 * The same with a memory: a look is judged, ordered and searched for thresholds once, however many pictures ask. Each
 * maker has a memory of its own.
 */
export function createJudging<Look extends Scored>() {
  const judged = latest((look: Look, falseAlarmRate: number, thresholdBy: ThresholdChoice['thresholdBy']) =>
    judge(look, { falseAlarmRate, thresholdBy }),
  );
  const thresholds = latest(
    ({ calibrationScores, normalScores, anomalyScores }: Look): Reachable =>
      reachable(calibrationScores, normalScores, anomalyScores, STEPS),
  );
  const ordered = latest(
    (scores: ArrayLike<number>, truth: Truth, kind: GalleryKind, shown: number, threshold: number): Uint32Array =>
      gallery(kind, {
        scores,
        isAnomaly: truth.isAnomaly,
        threshold,
        ...(shown >= 0 && { allows: position => classOf(truth, position) === shown }),
      }),
  );

  return {
    judge: (look: Look, { falseAlarmRate, thresholdBy }: ThresholdChoice): Judged<Look> =>
      judged(look, falseAlarmRate, thresholdBy),
    /** Every threshold that can be set on a look. */
    reachable: thresholds,
    /** Positions in the order of a gallery; a threshold that has no say does not make it anew. */
    order: ({ scores }: Look, truth: Truth, choice: GalleryChoice, threshold: number): Uint32Array =>
      ordered(scores, truth, choice.gallery, choice.galleryClass, needsThreshold(choice.gallery) ? threshold : 0),
  };
}
