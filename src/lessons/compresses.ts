// An autoencoder compresses: a copy machine with a bottleneck, lossy, and good at nothing but what it has learned from.

import type { Lesson } from './lesson.ts';

export const compresses: Lesson = {
  id: 'autoencoder',
  title: 'An autoencoder compresses',
  about: 'A machine that copies its input through a bottleneck: what does it lose, and what can it not copy?',
  minutes: 10,
  sets: {
    model: 'autoencoder',
    dataset: 'mnist',
    anomaly: 'other-dataset',
    anomalyDataset: 'fashion-mnist',
    heldOut: 5, // sandals
    trainSize: 10_000,
    epochs: 5,
  },
  steps: [
    {
      title: 'A copy machine',
      text: `An [[autoencoder]] is trained to give back what it was given. That would be trivial, were it not for its waist: the [[encoder]] has to put 784 pixels into a few numbers, and the [[decoder]] sees nothing but those.

This one has **two** numbers. The error is in [[nats|nat]] for each image: at 0 it would be a perfect copy of a black-and-white image. Without any code at all, always drawing the mean digit, it would be about 206.`,
      predict: {
        kind: 'value',
        question: 'What reconstruction error will two numbers leave?',
        measure: 'reconstruction',
        min: 0,
        max: 206,
        step: 2,
      },
      until: 'end',
      shows: ['reconstructions', 'curves'],
    },
    {
      title: 'A wider waist',
      text: `Now **32** numbers: still 24 times fewer than there are pixels.`,
      sets: { latent: 32 },
      predict: {
        kind: 'choose',
        question: 'What does that do to the error?',
        measure: 'reconstruction',
        options: [
          { id: 'same', text: 'Hardly anything: above 150 nats', from: 150 },
          { id: 'some', text: 'It falls by up to a third: 110 to 150', from: 110, below: 150 },
          { id: 'much', text: 'It falls by more than that', below: 110 },
        ],
      },
      until: 'end',
      shows: ['reconstructions'],
    },
    {
      title: 'Lossy',
      text: `The copies are good, and none is exact. What is lost is not random: small irregular things go first, because they are worth few nats and cost numbers.

Look at the worst copies among the *normal* images: set *Class shown* to a digit and *Show* to *Most anomalous*. Serifs, gaps, loops at odd places.`,
      sets: { gallery: 'anomalous' },
      check: [
        { kind: 'setting', id: 'gallery', is: 'anomalous' },
        { kind: 'setting', id: 'galleryClass', isNot: -1 },
      ],
      hint: 'Both menus are above the images in “Reconstructions”.',
      shows: ['reconstructions'],
    },
    {
      title: 'Feed it shoes',
      text: `The test set holds sandals too, from a dataset of clothes; the model has never seen one. JPEG would compress them as well as anything. This machine has learned *digits*.`,
      sets: { gallery: 'anomalous', galleryClass: -1 },
      predict: {
        kind: 'choose',
        question: 'How well does the error tell sandals from digits (AUC)?',
        measure: 'auc',
        options: [
          { id: 'half', text: 'Below 0.8', below: 0.8 },
          { id: 'well', text: 'From 0.8 to 0.95', from: 0.8, below: 0.95 },
          { id: 'all', text: 'Above 0.95', from: 0.95 },
        ],
      },
      shows: ['reconstructions', 'roc'],
    },
    {
      title: 'The narrowest good waist',
      text: `How few numbers are enough? Change **Latent dimensions** so that the error is **below 120 nats with fewer than 20 numbers**. Everything else stays.`,
      check: [
        { kind: 'measure', of: 'reconstruction', below: 120 },
        { kind: 'setting', id: 'latent', below: 20 },
        { kind: 'setting', id: 'hidden', is: '400' },
        { kind: 'untouched', group: 'data' },
        { kind: 'untouched', group: 'training' },
      ],
      hint: 'Every number more is worth less than the one before. Try 12 or 16.',
      shows: ['curves'],
    },
  ],
  takeHome: `- An autoencoder is a **copy machine with a bottleneck**. What it learns is what to keep.
- It is lossy, and what it loses is what is rare and small.
- It is **specific to its data**: it knows digits, and draws a sandal as if it were one. That is why its error can be used to notice what it has not learned.
- Shoes are easy. A digit that was never seen is another matter, as the lesson “Hold a digit out” shows.`,
};
