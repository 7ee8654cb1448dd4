// What is said of a place on the plane, and of the test image there.

import type { Judged } from '../../core/judging.ts';
import type { TestSet } from '../../engine/api.ts';
import type { Params } from '../../params/schema.ts';
import type { Detection } from '../../probes/detection.ts';
import type { Latent } from '../../probes/latent.ts';
import { extent } from '../domain.ts';
import { besideText, named, readerOver } from '../histogramReading.ts';
import { testImageName } from '../imageIndex.ts';
import { className } from '../naming.ts';
import { fixed } from '../numbers.ts';
import { type Signs, signsOf } from '../signs.ts';
import type { Axes } from './points.ts';
import type { PlaneLook } from './projected.ts';
import { axisNames } from './words.ts';

export interface ImageWords {
  readonly name: string;
  /** Its own number in the dataset, "Test image 5765". */
  readonly image: string;
  readonly anomalous: boolean;
  /** "probability 0.656; alarm below 0.728", as far as that is known. */
  readonly reading: string;
  /** Null while no threshold of this score is known. */
  readonly signs: Signs | null;
}

/** @param judged the threshold that the image is held against, of the same run and score; null where it is not known */
export function imageWords(
  look: Latent,
  testSet: TestSet,
  params: Params,
  position: number,
  judged: Judged<Detection> | null,
): ImageWords {
  const anomalous = testSet.isAnomaly[position] === 1;
  const score = position < look.count ? look.score[position] : null;
  return {
    name: className(params, testSet, position),
    image: testImageName(testSet, position),
    anomalous,
    reading: readingWords(look, score, judged),
    signs: judged && score !== null ? signsOf(score, judged.threshold, anomalous) : null,
  };
}

function readingWords({ scoreId, score: all }: Latent, score: number | null, judged: Judged<Detection> | null): string {
  if (score === null) return 'not scored yet';
  if (judged) return besideText(judged.look, score, judged.threshold);
  const [low, high] = extent(all) ?? [0, 0];
  return named(scoreId, readerOver(scoreId, high - low)(score));
}

export const placeInWords = (look: PlaneLook, axes: Axes, x: number, y: number): string => {
  const [nameX, nameY] = axisNames(look, axes);
  return look.dimensions === 1 ? `${nameX} = ${fixed(x)}` : `${nameX} = ${fixed(x)}, ${nameY} = ${fixed(y)}`;
};
