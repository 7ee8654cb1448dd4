// Originals beside what the model makes of them. Which images are shown is for the page to say: it has the scores and the
// truth that a gallery is ordered by.

import type { Values } from '../core/examples.ts';
import { choice, number } from '../core/field.ts';
import type { GalleryKind } from '../core/gallery.ts';
import { ADDED } from '../core/truth.ts';
import type { ScoreId } from '../scores/index.ts';
import type { Probe } from './types.ts';

export interface Reconstructions {
  /** [shown] positions in the test list, as they were asked for. */
  readonly positions: Uint32Array;
  /** [shown, values] as stored; the originals are with the test images. */
  readonly values: Values;
  /** [shown, values] what the encoder is given of them in training, as stored; null where that is the originals. */
  readonly corrupted?: Values | null;
  /** What the score is. */
  readonly scoreId: ScoreId;
  /** [shown] anomaly scores, higher = more anomalous. */
  readonly score: Float32Array;
}

const gallery = choice({
  id: 'gallery',
  label: 'Show',
  help: 'Which test {images} are shown: a random sample, either end of the score, those nearest the [[threshold]], or its errors.',
  group: 'view',
  cost: 'view',
  initial: 'random' as GalleryKind,
  options: [
    { value: 'random', label: 'Random', help: 'A random sample of the test set.' },
    { value: 'normal', label: 'Most normal', help: 'The lowest scores first.' },
    { value: 'anomalous', label: 'Most anomalous', help: 'The highest scores first.' },
    { value: 'threshold', label: 'Nearest the threshold', help: 'Where the verdict could go either way.' },
    { value: 'misses', label: 'Misses', help: 'Anomalies that raise no alarm, lowest score first.' },
    { value: 'false-alarms', label: 'False alarms', help: 'Normals that raise one, highest score first.' },
  ],
});

const galleryClass = number({
  id: 'galleryClass',
  label: 'Class shown',
  help: `The gallery shows only {images} of this class; -1 shows all, ${ADDED} the {images} added from another dataset.`,
  group: 'view',
  cost: 'view',
  initial: -1,
  min: -1,
  max: ADDED,
  step: 1,
  named: { [-1]: 'all', [ADDED]: 'added' },
});

const galleryPage = number({
  id: 'galleryPage',
  label: 'Page of the gallery',
  help: 'Twelve {images} a page, in the order of the gallery.',
  group: 'view',
  cost: 'view',
  initial: 1,
  min: 1,
  max: 1000,
  step: 1,
});

const pageFields = [gallery, galleryClass, galleryPage] as const;

export const reconstructions: Probe<Reconstructions, never, (typeof pageFields)[number]> = {
  fields: [],
  follows: 'positions',
  showsGiven: true,
  pageFields,
  evaluates: false,
};
