// Originals beside what the model makes of them.

import { choice, number } from '../core/field.ts';
import { type GalleryKind, gallery as order } from '../core/gallery.ts';
import { bestThreshold, chosenThreshold } from '../core/threshold.ts';
import type { ScoreId } from '../scores/index.ts';
import { falseAlarmRate, thresholdBy } from './detection.ts';
import type { Probe, Session } from './types.ts';

/** Images on a page of the gallery. */
export const SHOWN = 12;

export interface Reconstructions {
  /** [shown] positions in the test list. */
  readonly positions: Uint32Array;
  /** [shown, 784] probabilities as 0..255; the originals are with the test images. */
  readonly pixels: Uint8Array;
  /** What the score is. */
  readonly scoreId: ScoreId;
  /** [shown] anomaly scores, higher = more anomalous. */
  readonly score: Float32Array;
  /** What was chosen, of how many images that fit, and which page of them, from 1. */
  readonly kind: GalleryKind | 'brushed';
  readonly fitting: number;
  readonly page: number;
  /** How many test images were scored: the gallery chooses among them. */
  readonly count: number;
}

const gallery = choice({
  id: 'gallery',
  label: 'Show',
  help: 'Which test images are shown: a fair sample, the two ends of the score, or where the threshold decides, and errs.',
  group: 'view',
  cost: 'view',
  initial: 'random' as GalleryKind,
  options: [
    { value: 'random', label: 'Random', help: 'A fair sample of the test set.' },
    { value: 'normal', label: 'Most normal', help: 'The lowest scores first.' },
    { value: 'anomalous', label: 'Most anomalous', help: 'The highest scores first.' },
    { value: 'threshold', label: 'Nearest the threshold', help: 'Where the verdict could as well be the other.' },
    { value: 'misses', label: 'Misses', help: 'Anomalies that raise no alarm, the best hidden first.' },
    { value: 'false-alarms', label: 'False alarms', help: 'Normals that raise one, the loudest first.' },
  ],
});

const galleryClass = number({
  id: 'galleryClass',
  label: 'Class shown',
  help: 'Only images of this class are shown in the gallery; -1 shows all, 10 the images that were added from another dataset.',
  group: 'view',
  cost: 'view',
  initial: -1,
  min: -1,
  max: 10,
  step: 1,
  named: { [-1]: 'all', 10: 'added' },
});

const galleryPage = number({
  id: 'galleryPage',
  label: 'Page of the gallery',
  help: 'Twelve images a page, in the order of the gallery.',
  group: 'view',
  cost: 'view',
  initial: 1,
  min: 1,
  max: 1000,
  step: 1,
});

/** Kinds that depend on the threshold. */
const judged: readonly unknown[] = ['threshold', 'misses', 'false-alarms'] satisfies GalleryKind[];

/** The score above which there is an alarm, by the page's two settings. */
function thresholdOf({ test, calibration, isAnomaly, scoreId, values }: Session): number {
  const [scores, calibrationScores] = [test.scores[scoreId]!, calibration.scores[scoreId]!.slice().sort()];
  const by = String(values.thresholdBy);
  const of = (anomalous: number) => scores.filter((_, i) => isAnomaly[i] === anomalous).sort();
  const best = by === 'best-on-test' ? bestThreshold(of(0), of(1)) : null;
  return chosenThreshold(
    { calibrationScores, bestThreshold: best },
    { falseAlarmRate: Number(values.falseAlarmRate), thresholdBy: by },
  );
}

function choose(session: Session): Pick<Reconstructions, 'positions' | 'kind' | 'fitting' | 'page'> {
  const { test, isAnomaly, classes, scoreId, values, brushed } = session;
  if (brushed.length > 0) {
    const positions = Uint32Array.from(brushed.slice(0, SHOWN));
    return { positions, kind: 'brushed', fitting: positions.length, page: 1 };
  }
  const kind = String(values.gallery) as GalleryKind;
  const wanted = Number(values.galleryClass);
  const fitting = order(kind, {
    scores: test.scores[scoreId]!,
    isAnomaly,
    threshold: judged.includes(kind) ? thresholdOf(session) : 0,
    ...(wanted >= 0 && { allows: i => classes[i] === wanted }),
  });
  const page = Math.max(1, Math.min(Number(values.galleryPage), Math.ceil(fitting.length / SHOWN)));
  return { positions: fitting.slice((page - 1) * SHOWN, page * SHOWN), kind, fitting: fitting.length, page };
}

export const reconstructions: Probe<
  Reconstructions,
  typeof gallery | typeof galleryClass | typeof galleryPage | typeof falseAlarmRate | typeof thresholdBy
> = {
  fields: [gallery, galleryClass, galleryPage, falseAlarmRate, thresholdBy],
  applies: (params, id) => (id !== 'falseAlarmRate' && id !== 'thresholdBy') || judged.includes(params.gallery),
  async look(session) {
    const { test, scoreId, testImages, pass, score } = session;
    const chosen = choose(session);
    const x = testImages(chosen.positions);
    const { reconstruction } = chosen.positions.length > 0 ? await pass(x) : { reconstruction: new Float32Array(0) };
    const known = test.scores[scoreId]!;
    const isKnown = chosen.positions.every(position => position < known.length);
    return {
      ...chosen,
      count: test.count,
      pixels: Uint8Array.from(reconstruction, p => Math.round(255 * p)),
      scoreId,
      score: isKnown ? Float32Array.from(chosen.positions, position => known[position]) : await score(x),
    };
  },
};
