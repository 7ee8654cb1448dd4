// The stations of the journey in their order: what happens there in a sentence, and the view that shows it at large.

import type { ComponentType } from 'react';
import { hasGaussianCode } from '../../params/code.ts';
import type { Stage } from '../../state/store.ts';
import type { ViewId } from '../../views/registry/index.ts';
import type { Subject } from '../../views/registry/types.ts';
import { openShown } from '../shortcuts.ts';
import { Decoder, Encoder, Latent, Posterior } from './Codes.tsx';
import { Corrupted, Original, Reconstruction, Residual } from './Images.tsx';
import { Outcome, Score, Threshold } from './Judgement.tsx';

interface StationText {
  readonly id: string;
  /** Decides its width. */
  readonly kind: 'image' | 'network' | 'code' | 'residual' | 'score' | 'threshold' | 'verdict';
  /** The view that explains it. */
  readonly view?: ViewId;
  /** What a press does instead of showing a view. */
  readonly press?: (of: Stage) => void;
  /** Whether the journey passes here; default yes. */
  appliesTo?(subject: Subject): boolean;
  readonly help: string;
  readonly Content: ComponentType;
}

export const stations: readonly StationText[] = [
  {
    id: 'x',
    kind: 'image',
    press: openShown,
    help: '{An image} of the test set or your own, as the model gets it: one number for each of its {pixels}. Press it for details; choose another here, in the latent plane or in the gallery.',
    Content: Original,
  },
  {
    id: 'corrupted',
    kind: 'image',
    view: 'curves',
    appliesTo: ({ isCorrupted = false }) => isCorrupted,
    help: 'What the encoder is given of such {an image} in training, while the loss compares with the {image} as it was. From here on, as for every score, it is given the {image} itself.',
    Content: Corrupted,
  },
  {
    id: 'encoder',
    kind: 'network',
    view: 'latent',
    help: 'Squeezes the values of all {pixels} into a few numbers. The latent plane shows where it puts the test {images}.',
    Content: Encoder,
  },
  {
    id: 'posterior',
    kind: 'code',
    view: 'latent',
    appliesTo: ({ model }) => hasGaussianCode(model),
    help: 'Not one code but a cloud of them: a Gaussian with its own mean and width (the first dimension below, the first two in the picture). The dashed circles are the standard normal that KL pulls it towards.',
    Content: Posterior,
  },
  {
    id: 'z',
    kind: 'code',
    view: 'latent',
    help: 'The code that is decoded. Where the encoder gives a Gaussian it is the mean here, and during training a sample.',
    Content: Latent,
  },
  {
    id: 'decoder',
    kind: 'network',
    view: 'manifold',
    help: 'Makes {an image} from the code alone. The manifold shows what it makes of every code of the plane.',
    Content: Decoder,
  },
  {
    id: 'reconstruction',
    kind: 'image',
    view: 'reconstructions',
    help: 'What the decoder made of the code: the value that it expects of every {pixel}.',
    Content: Reconstruction,
  },
  {
    id: 'residual',
    kind: 'residual',
    view: 'reconstructions',
    help: 'What does not agree. Orange is what the reconstruction lacks, blue what it adds, black agreement.',
    Content: Residual,
  },
  {
    id: 'score',
    kind: 'score',
    view: 'score',
    help: 'How well the {image} fits what the model has learned, as one number. “All scores” says how it is computed, and offers others.',
    Content: Score,
  },
  {
    id: 'threshold',
    kind: 'threshold',
    view: 'score',
    help: 'Where the {image} stands: the more anomalous, the further to the right. The threshold is set on normals that the model was not trained on, so that no more of them than chosen raise a false alarm; only “Best on the test set” looks at test labels.',
    Content: Threshold,
  },
  {
    id: 'verdict',
    kind: 'verdict',
    view: 'roc',
    help: 'An alarm if the {image} lies beyond the threshold. The second sign compares that with what the {image} really is: correct, missed or false alarm.',
    Content: Outcome,
  },
];
