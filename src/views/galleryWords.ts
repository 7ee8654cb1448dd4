// The gallery in words: what it shows, of which there are how many, and why it is empty when it is.

import type { TestSet } from '../engine/api.ts';
import type { Params } from '../params/schema.ts';
import { type Reconstructions, SHOWN } from '../probes/reconstructions.ts';
import { readingOf } from './histogramReading.ts';
import { type ClassEntry, classEntries } from './naming.ts';
import { counted, whole } from './numbers.ts';

/** Of all the images that fit, those on the page: "13–24 of 312". */
export interface Page {
  /** From 1. */
  readonly number: number;
  readonly pages: number;
  readonly text: string;
}

/** @param picked how many images were picked out; they come before any kind of gallery */
export function pageOf(look: Reconstructions, galleryPage: number, picked: number): Page {
  // The engine is given one page of what was picked and knows nothing of the others.
  const [fitting, number] = look.kind === 'brushed' && picked > 0 ? [picked, galleryPage] : [look.fitting, look.page];
  const from = (number - 1) * SHOWN;
  const upTo = from + look.positions.length;
  const text = fitting === 0 ? 'none' : `${whole(from + 1)}–${whole(upTo)} of ${whole(fitting)}`;
  return { number, pages: Math.max(1, Math.ceil(fitting / SHOWN)), text };
}

/** "37 images picked out, 4 of them anomalous". */
export function pickedWords(picked: Uint32Array, { isAnomaly }: TestSet): string {
  const anomalies = picked.reduce((sum, position) => sum + isAnomaly[position], 0);
  return `${counted(picked.length, 'image')} picked out, ${anomalies === 0 ? 'none' : whole(anomalies)} of them anomalous`;
}

/** The class that the gallery keeps to; null when it shows all. */
const classShown = (params: Params): Partial<ClassEntry> | null =>
  params.galleryClass < 0 ? null : (classEntries(params).find(({ id }) => id === params.galleryClass) ?? {});

/** @param params those of the run, with the class that the gallery keeps to */
export function gallerySummary(
  look: Reconstructions,
  testSet: TestSet,
  params: Params,
  picked: Uint32Array | null,
): string {
  if (look.kind === 'brushed') return picked ? `${pickedWords(picked, testSet)}.` : '';
  const { label, falls } = readingOf(look.scoreId);
  const [most, least] = falls ? ['highest', 'lowest'] : ['lowest', 'highest'];
  const of = counted(look.count, 'image');
  const what = {
    random: `A fair sample of ${of}`,
    normal: `The ${most} ${label} of ${of} first`,
    anomalous: `The ${least} ${label} of ${of} first`,
    threshold: `Nearest the threshold of ${of} first`,
    misses: `${counted(look.fitting, 'miss', 'misses')} among ${of}, the best hidden first`,
    'false-alarms': `${counted(look.fitting, 'false alarm')} among ${of}, the loudest first`,
  }[look.kind];
  const name = classShown(params)?.name;
  return name ? `${what}; only “${name}”.` : `${what}.`;
}

/** Why there is nothing to see, and where there would be something. */
export function galleryEmpty(look: Reconstructions, { isAnomaly }: TestSet, params: Params): string {
  const shown = classShown(params);
  const scored = `${counted(look.count, 'image')} scored`;
  const name = shown?.name ? `“${shown.name}”` : 'this class';
  const anomalies = isAnomaly.subarray(0, look.count).reduce((sum, one) => sum + one, 0);
  if (look.kind === 'misses') {
    if (anomalies === 0) return `No misses: there is no anomaly among the ${scored}.`;
    if (shown && !shown.anomalous) return `No misses: ${name} is normal, and only anomalies can be missed.`;
    return `No misses: the threshold catches every anomaly of the ${scored}.`;
  }
  if (look.kind === 'false-alarms') {
    if (shown?.anomalous) return `No false alarms: ${name} is anomalous, and an alarm at it is right.`;
    return `No false alarms: no ${shown ? `image of ${name}` : 'normal'} among the ${scored} raises one.`;
  }
  return `None of the ${scored} is of ${name}. Choose another class.`;
}
