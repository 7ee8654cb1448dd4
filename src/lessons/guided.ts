// The experiments that a visitor can start with one click. What they promise was seen in runs of the lab's own network.

import { type Contrast, contrasts } from './contrasts.ts';
import type { GuidedExperiment, GuidedStep } from './types.ts';

const asStep = ({ label, first, differs, watch, shows }: Contrast): GuidedStep => ({
  ...{ label, watch, shows },
  sets: first,
  compare: differs,
});

const asSteps = ([one, ...others]: typeof contrasts): GuidedExperiment['steps'] => [asStep(one), ...others.map(asStep)];

export const guidedExperiments: readonly GuidedExperiment[] = [
  {
    id: 'fives',
    title: 'Which digit is hard to notice?',
    sets: { dataset: 'mnist', heldOut: 5 },
    steps: [
      {
        label: 'Fives',
        sets: {},
        watch:
          'Fives were never shown to the model. Watch them come back as threes and eights in Reconstructions, and the AUC stay well below 1: many fives pass unnoticed. Then hold out another digit under Data.',
        shows: 'reconstructions',
      },
    ],
  },
  {
    id: 'ones',
    title: 'Why AUC can be below a half',
    sets: { dataset: 'mnist', heldOut: 1 },
    steps: [
      {
        label: 'Ones',
        sets: {},
        watch:
          'Watch the AUC sink far below 0.5: a one has little ink, so the model redraws it better than the digits it has learned. A good reconstruction does not mean normal. Then try another score.',
        shows: 'scores',
      },
    ],
  },
  {
    id: 'beta',
    title: 'What the KL term does',
    sets: { dataset: 'mnist', heldOut: 5 },
    steps: [
      {
        label: 'β = 0',
        sets: { beta: 0 },
        watch:
          'Without the KL term codes spread as far as they like: watch the scale of the latent plane grow and gaps open between the classes.',
        shows: 'latent',
      },
      {
        label: 'β = 1',
        sets: { beta: 1 },
        watch:
          'The standard VAE: watch the codes stay within about three of the origin, where the prior has them, and the manifold change smoothly from class to class.',
        shows: 'manifold',
      },
      {
        label: 'β = 8',
        sets: { beta: 8 },
        watch:
          'A heavy KL term: watch the codes crowd towards the origin, the classes overlap and the reconstructions blur into one another.',
        shows: 'reconstructions',
      },
    ],
  },
  {
    id: 'clothes',
    title: 'Clothes',
    sets: { dataset: 'fashion-mnist', heldOut: 8 },
    steps: [
      {
        label: 'Bags',
        sets: {},
        watch:
          'Fashion-MNIST with bags held out. Watch the AUC climb towards 0.9: a bag comes back as a shirt, and the residual shows it. Then hold out trousers, which are simple, and watch the same detector fail.',
        shows: 'reconstructions',
      },
    ],
  },
  {
    id: 'tutorial-loss',
    title: 'A tutorial’s loss',
    sets: { dataset: 'sensors' },
    steps: [
      {
        label: 'As it should be',
        sets: { beta: 1 },
        watch:
          'A table of machine readings, and both terms of the loss summed alike. Watch Latent dimensions: most of them say something about a row, and the detector finds even a fault that no single column shows.',
        shows: 'units',
      },
      {
        label: 'As written',
        sets: { beta: 960 },
        watch:
          'A well-known tutorial averages the reconstruction over all values and sums KL over the batch, which is β = 30 columns × 32 rows. Watch every dimension fall silent: the decoder gives the mean row whatever it is shown, and the AUC falls to that of “Distance from the mean”.',
        shows: 'units',
      },
    ],
  },
  {
    id: 'two-runs',
    title: 'Two runs',
    sets: { dataset: 'mnist', heldOut: 5 },
    steps: asSteps(contrasts),
  },
];

export const guidedOf = (id: string): GuidedExperiment => guidedExperiments.find(each => each.id === id)!;
