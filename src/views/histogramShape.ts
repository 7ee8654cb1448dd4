// What the histogram of the score is made of: normals and anomalies, and what somebody lays over them, which is images
// that were picked out and the images of a whole other dataset. All have the same bins, each is shares of its own.

import { binEdges, binShares, rangeOf } from '../core/histogram.ts';
import { shareAbove } from '../core/rising.ts';
import { BINS, type Detection } from '../probes/detection.ts';
import type { OodScores } from '../probes/ood.ts';
import { readingOf } from './histogramReading.ts';
import { counted, percent, share, whole } from './numbers.ts';

export interface Shape {
  /** [bins + 1] of the score, rising. */
  readonly edges: Float64Array;
  /** [bins] each. */
  readonly normal: Float64Array;
  readonly anomalous: Float64Array;
  readonly picked: { readonly shares: Float64Array; readonly count: number } | null;
  readonly ood: { readonly shares: Float64Array; readonly label: string } | null;
}

/** @param brushed positions that were picked out; those that are not scored yet do not count */
export function shapeOf(look: Detection, brushed: Uint32Array | null = null, ood: OodScores | null = null): Shape {
  // Scores of another dataset may lie where no test image does; then all bins are made anew.
  const edges = ood ? binEdges(rangeOf(look.scores, ood.scores), BINS) : look.edges;
  const scored = brushed?.filter(position => position < look.count);
  return {
    edges,
    normal: ood ? binShares(look.normalScores, edges) : look.normal,
    anomalous: ood ? binShares(look.anomalyScores, edges) : look.anomalous,
    picked:
      scored && scored.length > 0
        ? {
            shares: binShares(
              Float64Array.from(scored, i => look.scores[i]),
              edges,
            ),
            count: scored.length,
          }
        : null,
    ood: ood && { shares: binShares(ood.scores, edges), label: ood.name },
  };
}

/** Positions of the test images whose reading lies between two numbers, both included. */
export function between({ scores, scoreId }: Detection, a: number, b: number): Uint32Array {
  const { of } = readingOf(scoreId);
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  const found: number[] = [];
  for (let i = 0; i < scores.length; i++) {
    const read = of(scores[i]);
    if (read >= low && read <= high) found.push(i);
  }
  return Uint32Array.from(found);
}

/**
 * What the threshold makes of another dataset.
 * @param area the area under the ROC curve of the other dataset against the test set's normals
 */
export function oodInWords({ name, count, total, scores }: OodScores, threshold: number, area: number | null): string {
  const of = count < total ? `${whole(count)} of ${whole(total)} {images}` : counted(count, '{image}', '{images}');
  const alarms = percent(shareAbove(scores, threshold));
  const against = area === null ? '' : `; AUC against the test set’s normals ${share(area)}`;
  return `Of ${of} of ${name} ${alarms} would raise an alarm${against}.`;
}
