// A class of thirty files, with runs that the lab has really trained: most as they were saved, two edited, two with the same
// training under two names, one of a newer lab, one that is no file of answers.

import { type Answers, writeAnswers } from '../../../src/assignments/answers.ts';
import type { Assignment } from '../../../src/assignments/assignment.ts';
import type { RunRecord } from '../../../src/engine/api.ts';
import { RATES } from '../../../src/lessons/predictions/curve.ts';
import type { KeptRun } from '../../../src/state/runs/types.ts';

export const classAssignment: Assignment = {
  title: 'Which stroke is hard to notice?',
  text: '',
  language: 'en',
  settings: '?dataset=strokes&trainSize=500&hidden=16&epochs=1&samples=1',
  locked: ['dataset', 'seed'],
  hidden: [],
  views: null,
  tasks: [
    { kind: 'draw', question: 'Draw the ROC curve that you expect. Then train.' },
    { kind: 'number', question: 'What is the AUC?', right: [0.3, 0.7] },
    {
      kind: 'choice',
      question: 'What does an AUC of a half mean?',
      options: ['Perfect', 'As good as a coin', 'Inverted'],
      right: 1,
    },
    { kind: 'text', question: 'What do the most anomalous strokes have in common?' },
    { kind: 'reach', question: 'Bring the AUC above 0.4.', measure: 'auc', above: 0.4 },
  ],
};

const NAMES =
  'Ada Ben Chiara Dan Eva Filip Greta Hana Ilse Jon Kim Lea Max Nils Olga Pia Quin Rosa Sam Tove Ute Vera Willy Xena'.split(
    ' ',
  );

/** The same training by another student: equal settings, and times of its own. */
const byStudent = (record: RunRecord, i: number): KeptRun => ({
  id: `${String(i).padStart(4, '0')}${'ab'.repeat(10)}`,
  created: '2026-03-02T09:10:00.000Z',
  updated: '2026-03-02T09:12:00.000Z',
  name: `Run of student ${i}`,
  note: '',
  imported: null,
  lab: '0.1.0',
  record: { ...record, timing: { ...record.timing, trainingMs: record.timing.trainingMs + 13.7 * i } },
  roc: null,
  threshold: null,
  labels: null,
});

function answersOf(student: string, i: number, run: KeptRun): Answers {
  const at = (minute: number) => `2026-03-02T09:${String(minute).padStart(2, '0')}:00.000Z`;
  const auc = run.record.scores.probability.auc!;
  const height = (rate: number) => Math.min(1, rate * (1 + (i % 4) / 4));
  const drawn = RATES.map((rate, at) => (at === RATES.length - 1 ? 1 : height(rate)));
  return {
    student,
    assignment: classAssignment,
    begun: at(0),
    handedIn: at(30 + (i % 7)),
    lab: '0.1.0',
    device: 'CPU, plain JavaScript',
    answers: [
      { task: 0, value: drawn, at: at(5), outcome: [...RATES, auc], done: null },
      { task: 1, value: Number((auc + 0.01 * (i % 3)).toFixed(2)), at: at(10), outcome: null, done: null },
      { task: 2, value: i % 3, at: at(12), outcome: null, done: null },
      ...(i % 5 === 0
        ? []
        : [{ task: 3, value: `They are long, says ${student}.`, at: at(20), outcome: null, done: null }]),
      ...(auc > 0.4 ? [{ task: 4, value: null, at: null, outcome: null, done: at(25) }] : []),
    ],
    runs: [run],
  };
}

/** Text by file name. @param records which the students share out among them; each has times of its own */
export function aClass(records: readonly RunRecord[]): Map<string, string> {
  const file = (student: string, i: number, run = byStudent(records[i % records.length], i)): [string, string] => [
    `${student.toLowerCase()}.json`,
    writeAnswers(answersOf(student, i, run)),
  ];
  const honest = NAMES.map((name, i) => file(name, i));
  const [, claims] = file('Yan', 24);
  const [, answers] = file('Zoe', 25);
  const shared = byStudent(records[0], 26);
  const [, newer] = file('Newer', 28);
  return new Map([
    ...honest,
    ['yan.json', claims.replace(/("probability": \{\s*"auc": )0\.\d+/, '$10.993')],
    ['zoe.json', answers.replace(/"value": 1,/, '"value": 1, "by": "hand",').replace('They are long', 'They are bent')],
    file('Twin A', 26, shared),
    file('Twin B', 27, shared),
    ['newer.json', newer.replace('"version": 1', '"version": 2')],
    ['photo.json', '\uFFFDPNG\r\n and what follows it'],
  ]);
}
