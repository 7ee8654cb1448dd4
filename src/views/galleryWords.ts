// The gallery in words: what it shows, of which there are how many, and why it is empty when it is.

import type { GalleryPage } from '../core/gallery.ts';
import type { TestSet } from '../engine/api.ts';
import type { Params } from '../params/schema.ts';
import type { Chosen } from '../state/judged.ts';
import type { Seen } from '../state/store.ts';
import { countedExamples, type Words, wordsOf } from './examples/words.ts';
import { readingOf } from './histogramReading.ts';
import { type ClassEntry, classEntries } from './naming.ts';
import { counted, whole } from './numbers.ts';

/** A page of the gallery with its pictures. */
export interface Shown {
  readonly chosen: Chosen;
  readonly seen: NonNullable<Seen['reconstructions']>;
  readonly testSet: TestSet;
}

/** Of all the images that fit, those on the page: "13–24 of 312"; `upTo` counts from the first page on. */
export function pageText({ positions, fitting, number, pages }: GalleryPage): string {
  if (fitting === 0) return 'none';
  const upTo = number === pages ? fitting : number * positions.length;
  return `${whole(upTo - positions.length + 1)}–${whole(upTo)} of ${whole(fitting)}`;
}

/** "37 images selected, 4 of them anomalous". */
export function pickedWords(picked: Uint32Array, { isAnomaly, shape }: TestSet): string {
  const anomalies = picked.reduce((sum, position) => sum + isAnomaly[position], 0);
  return `${countedExamples(picked.length, wordsOf(shape))} selected, ${anomalies === 0 ? 'none' : whole(anomalies)} of them anomalous`;
}

/** The class that the gallery keeps to; null when it shows all. */
const classShown = (params: Params): Partial<ClassEntry> | null =>
  params.galleryClass < 0 ? null : (classEntries(params).find(({ id }) => id === params.galleryClass) ?? {});

const countOf = ({ by }: Chosen, testSet: TestSet): number => by?.look.count ?? testSet.count;

/** "A fair sample of 500 images", or all of them once all are scored. */
function sampleWords(count: number, all: number, words: Words): string {
  return count < all
    ? `A fair sample of ${countedExamples(count, words)}`
    : `All ${countedExamples(count, words)} in random order`;
}

/** @param params those of the run, with the class that the gallery keeps to */
export function gallerySummary({ chosen, seen, testSet }: Shown, params: Params, picked: Uint32Array | null): string {
  const { kind, fitting, by } = chosen;
  if (kind === 'picked') return picked ? `${pickedWords(picked, testSet)}.` : '';
  const { label, falls } = readingOf(seen.look.scoreId);
  // In the same words for every score, and with what that means for the number under the images.
  const [calm, loud] = falls ? ['highest', 'lowest'] : ['lowest', 'highest'];
  const [normalFirst, anomalousFirst] = [`(${calm} ${label})`, `(${loud} ${label})`];
  const words = wordsOf(testSet.shape);
  const of = countedExamples(countOf(chosen, testSet), words);
  const what = {
    random: sampleWords(countOf(chosen, testSet), by?.look.testCount ?? testSet.count, words),
    normal: `Of ${of}, the most normal ${normalFirst} first`,
    anomalous: `Of ${of}, the most anomalous ${anomalousFirst} first`,
    threshold: `Of ${of}, those nearest the threshold first; on each page the most anomalous are on the right`,
    misses: `${counted(fitting, 'miss', 'misses')} among ${of}, the most normal ${normalFirst} first`,
    'false-alarms': `${counted(fitting, 'false alarm')} among ${of}, the most anomalous ${anomalousFirst} first`,
  }[kind];
  const name = classShown(params)?.name;
  // While a run trains, the pictures are a few steps younger than the scores that have chosen them.
  const isOlder = kind !== 'random' && by !== null && by.step !== seen.step;
  const when = isOlder ? ` Ordered by the scores at step ${whole(by.step)}.` : '';
  return `${name ? `${what}; only “${name}”.` : `${what}.`}${when}`;
}

/** Why there is nothing to see, and where there would be something. */
export function galleryEmpty({ chosen, testSet }: Omit<Shown, 'seen'>, params: Params): string {
  const { kind } = chosen;
  const count = countOf(chosen, testSet);
  const shown = classShown(params);
  const words = wordsOf(testSet.shape);
  const scored = `${countedExamples(count, words)} scored`;
  const name = shown?.name ? `“${shown.name}”` : 'this class';
  const anomalies = testSet.isAnomaly.subarray(0, count).reduce((sum, one) => sum + one, 0);
  if (kind === 'misses') {
    if (anomalies === 0) return `No misses: there is no anomaly among the ${scored}.`;
    if (shown && !shown.anomalous) return `No misses: ${name} is normal, and only anomalies can be missed.`;
    return `No misses: the threshold catches every anomaly of the ${scored}.`;
  }
  if (kind === 'false-alarms') {
    if (shown?.anomalous) return `No false alarms: ${name} is anomalous, and an alarm at it is right.`;
    return `No false alarms: no ${shown ? `${words.one} of ${name}` : 'normal'} among the ${scored} raises one.`;
  }
  return `None of the ${scored} is of ${name}. Choose another class.`;
}
