// ROC, AUC and threshold: drawn before it is known, placed by eye, and what a verdict is worth where anomalies are rare.

import type { Lesson } from './lesson.ts';

export const rocAucThreshold: Lesson = {
  id: 'roc',
  title: 'ROC, AUC, threshold',
  about: 'A score is no verdict. What does it take to make one, and what is it worth?',
  minutes: 15,
  sets: { dataset: 'mnist', heldOut: 0, trainSize: 10_000, epochs: 5 },
  steps: [
    {
      title: 'Draw the curve',
      text: `Zeros are held out. Every image gets a score. Now slide a [[threshold]] from the highest score down: more and more anomalies are **caught**, and more and more normals raise a **false alarm**. The [[ROC curve]] shows one against the other.

Draw the curve that you expect; with the keyboard, left and right go along it and up and down bend it. Then train.`,
      predict: { kind: 'curve', question: 'What will the ROC curve for zeros look like?' },
      until: 'end',
      shows: ['roc'],
    },
    {
      title: 'What the area means',
      text: `The area under the curve, the [[AUC]], has a plain meaning:

$$\\mathrm{AUC} = P(s_a > s_n) + \\tfrac12 P(s_a = s_n)$$

Take a random zero and a random other digit: it is the chance that the zero scores higher. It needs no threshold, and it does not say what to do with one image.`,
      predict: {
        kind: 'choose',
        question: 'AUC is about 0.9. If 5% of the normals may raise an alarm, how many zeros are caught?',
        measure: 'caught',
        options: [
          { id: 'most', text: 'About 90%', from: 80 },
          { id: 'two', text: '60 to 80%', from: 60, below: 80 },
          { id: 'half', text: '40 to 60%', from: 40, below: 60 },
          { id: 'few', text: 'Fewer than 40%', below: 40 },
        ],
      },
      shows: ['roc'],
    },
    {
      title: 'A threshold by eye',
      text: `Here are the scores of normals that the model was neither trained on nor will be tested on. No anomaly is needed to set a threshold.

Place it so that 5% of new normals lie above it. Then see where [[calibration]] puts it, and what each does to the test set.`,
      predict: { kind: 'threshold', question: 'Where do 5% of the normals lie above?', rate: 0.05 },
      shows: ['score'],
    },
    {
      title: 'Choosing with the answers',
      text: `One could look for the threshold that works best *on the test set*. Many published codes do. In “Score”, set *Threshold set by* to “Best on the test set”.

It catches more and alarms more. The trouble is not that: it used the **labels** of the very images that grade it. Where anomalies are new, nobody has those labels, and the result is a promise that cannot be kept.`,
      check: [{ kind: 'setting', id: 'thresholdBy', is: 'best-on-test' }],
      hint: '“Threshold set by” stands in the card “Score”.',
      shows: ['score', 'roc'],
    },
    {
      title: 'When anomalies are rare',
      text: `Back to calibration: about half of the zeros are caught at 5% false alarms. In the test set, one image in ten is a zero. In a factory it may be one in a hundred. By Bayes’ rule, with a [[prevalence]] $\\pi$:

$$P(\\text{anomaly} \\mid \\text{alarm}) = \\frac{\\text{caught} \\cdot \\pi}{\\text{caught} \\cdot \\pi + \\text{false alarms} \\cdot (1 - \\pi)}$$`,
      sets: { thresholdBy: 'calibration', falseAlarmRate: 0.05, prevalence: 0.01 },
      predict: {
        kind: 'value',
        question: 'If one image in a hundred is a zero, how many of 100 alarms are right?',
        measure: 'alarmsRight',
        min: 0,
        max: 100,
        step: 1,
      },
      shows: ['cost'],
    },
    {
      title: 'Make alarms worth looking at',
      text: `Nine of ten alarms are false, from a detector with an AUC of $0.9$. Without another model, all you can do is move the threshold.

Move it until **more than 15 of 100 alarms are right** at this prevalence. Watch what that costs: how many zeros are still caught?`,
      check: [
        { kind: 'measure', of: 'alarmsRight', above: 15 },
        { kind: 'setting', id: 'prevalence', is: 0.01 },
        { kind: 'untouched', group: 'data' },
        { kind: 'untouched', group: 'model' },
      ],
      hint: 'Drag the point on the ROC curve down to the left, or type a smaller false-alarm rate in “Score”: 1% or less.',
      shows: ['cost', 'score', 'roc'],
    },
  ],
  takeHome: `- The ROC curve is the detector at *every* threshold; the AUC is the chance that an anomaly outscores a normal.
- A high AUC says little about the left end of the curve, which is where a usable threshold stands.
- Set the threshold on **normals that were kept apart**. Choosing it with test labels looks better and means less.
- Where anomalies are rare, most alarms are false. Say the prevalence before you say the precision, and ask what a miss costs.`,
};
