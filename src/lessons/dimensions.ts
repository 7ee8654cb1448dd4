// What is encoded in the latent dimensions? Strokes are drawn by the lab itself, so the answer can be checked.

import type { Lesson } from './lesson.ts';

export const dimensions: Lesson = {
  id: 'dimensions',
  title: 'What is encoded in the latent dimensions?',
  about: 'Does one number mean slant, and another thickness? Here it is known, so it can be measured.',
  minutes: 12,
  sets: { dataset: 'strokes', anomaly: 'none', trainSize: 10_000, epochs: 5 },
  steps: [
    {
      title: 'Digits with a recipe',
      text: `Nobody knows what an MNIST digit was made with. *Strokes* are drawn by this page: for every image its slant, thickness, rotation, scale and position are known, and the model is told none of them.

It gets a code of two numbers. To measure what a number $z_j$ knows of a factor $v$, take the share of what there is to know (the [[mutual information]]):

$$I(z_j; v) \\,/\\, H(v)$$`,
      predict: {
        kind: 'choose',
        question: 'How much of one factor (slant, thickness …) will a single number tell, at best?',
        measure: 'clearestFactor',
        options: [
          { id: 'little', text: 'Less than a quarter', below: 25 },
          { id: 'half', text: 'A quarter to a half', from: 25, below: 50 },
          { id: 'most', text: 'More than half', from: 50 },
        ],
      },
      until: 'end',
      shows: ['factors', 'latent'],
    },
    {
      title: 'Look for yourself',
      text: `A tenth at most. Two numbers are spent on what costs the most nats when it is missing: *which digit* it is.

Colour the latent plane by a factor. If the number on an axis meant slant, colours would run along it. What you see is a gradient *within* some classes and nothing across them.`,
      check: [{ kind: 'setting', id: 'colourBy', is: 'slant' }],
      hint: 'Above the plane, set *Colour by* to “Slant”.',
      shows: ['latent'],
    },
    {
      title: 'Six numbers',
      text: `Six numbers should be enough: there are six factors besides the class. Train, and then open “Traversals”: each row changes one number and leaves the others alone.`,
      sets: { latent: 6 },
      predict: {
        kind: 'choose',
        question: 'How many of the six will be active?',
        measure: 'activeUnits',
        options: [
          { id: 'three', text: 'Three or fewer', below: 4 },
          { id: 'some', text: 'Four or five', from: 4, below: 6 },
          { id: 'all', text: 'All six', from: 6 },
        ],
      },
      until: 'end',
      shows: ['traversal', 'units', 'factors'],
    },
    {
      title: 'Does each mean one thing?',
      text: `All are used. Walk along one of them in “Traversals”: digits change into other digits, and lean over on the way. The model has found *a* way to describe strokes, not *ours*.

Nothing in the loss asks for one factor a number: turn the code space by any angle, and decoder and prior are as happy as before.`,
      predict: {
        kind: 'value',
        question: 'How much of one factor does a single number tell now, at best (in percent)?',
        measure: 'clearestFactor',
        min: 0,
        max: 100,
        step: 1,
      },
      shows: ['factors', 'traversal'],
    },
    {
      title: 'The clearest one',
      text: `In “Factors”, press the cell that is highest in the row of **slant**. The plane turns to that number and is coloured by slant: this is as clear as it gets here.`,
      check: [
        { kind: 'setting', id: 'colourBy', is: 'slant' },
        { kind: 'setting', id: 'latent', is: 6 },
      ],
      hint: 'Any cell can be pressed; the row is named at its left. “Factors” may be folded: open it.',
      shows: ['factors', 'latent'],
    },
  ],
  takeHome: `- A code spends its numbers on what is worth the most nats. For digits that is the **class**, then slant and position.
- A latent dimension does **not** mean one factor by itself. Here a single number tells a tenth of any.
- It is easy to see a *meaning* in a traversal. Where the recipe is known, measure: mutual information over entropy.
- A larger $\\beta$ is said to disentangle. It makes codes say less; whether what is left is *your* factor is to be measured, too.`,
};
