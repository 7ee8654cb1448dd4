// Where nobody has a CSV at hand, the lesson on other data sends people to the file of all scores: as a table it has to ask what the
// lesson says that it asks. And whoever opens the two files of ECG5000 has to find them as the lesson says.

import { describe, expect, it } from 'vitest';
import { surveyTable } from '../../src/core/table/survey.ts';
import type { Survey } from '../../src/core/table/types.ts';
import { datasets } from '../../src/datasets/index.ts';
import type { ScoredPart, TestSet } from '../../src/engine/api.ts';
import { readTable } from '../../src/engine/load/table/index.ts';
import { realPace } from '../../src/engine/pace.ts';
import { otherData } from '../../src/lessons/otherData.ts';
import { models } from '../../src/models/index.ts';
import { defaultsOf } from '../../src/params/schema.ts';
import { scoresOf } from '../../src/scores/applies.ts';
import { scoresHead, scoresLines } from '../../src/views/scoresFile.ts';
import { usedColumns } from '../../src/views/tableWords.ts';

const COUNT = 60;
const params = defaultsOf({ model: 'vae', dataset: 'sensors' });
const pace = realPace();

const stepOf = (dataset: string, isAsSet?: true) =>
  otherData.steps.find(({ sets, asSet }) => sets?.dataset === dataset && asSet === isAsSet)!;

/** The file that the card of all scores saves, of a test set with every class. */
async function fileOfScores(): Promise<Survey> {
  const labels = Uint8Array.from({ length: COUNT }, (_, i) => (i % 5 < 3 ? 0 : 1 + (i % 4)));
  const testSet = {
    ...{ count: COUNT, labels, from: new Uint8Array(COUNT), index: labels.map((_, i) => (i * 7) % COUNT) },
    isAnomaly: labels.map(label => Math.min(1, label)),
  } as unknown as TestSet;
  const noise = (i: number, score: number) => ((i * 37 + score * 11) % 101) / 7;
  const scores = Object.fromEntries(
    scoresOf(models.vae).map((id, score) => [id, Float32Array.from({ length: COUNT }, (_, i) => noise(i, score))]),
  );
  const part = { from: 0, to: COUNT, total: COUNT, scores } as unknown as ScoredPart;
  const bytes = new Blob([scoresHead(params), scoresLines(part, testSet, params)]);
  return surveyTable(await readTable({ name: 'all-scores.csv', bytes }, { pace }));
}

describe('the file of all scores, opened as a table', () => {
  it('has its anomaly found, and two columns that tell the answer', async () => {
    const survey = await fileOfScores();
    const { guess, columns } = survey;
    expect(columns[guess.label!].name).toBe('anomalous');
    expect(guess.anomalous).toEqual(['1']);
    const names = usedColumns(survey, guess).map(c => columns[c].name);
    expect(names).toEqual(['label', 'class', ...scoresOf(models.vae)]);
    const { text, hint } = stepOf('sensors', true);
    expect(text).toContain('*anomalous*');
    expect(hint).toContain('*label* and *class*');
  });

  it('has as many scores as the lesson says', () => {
    expect(scoresOf(models.vae)).toHaveLength(14);
    expect(stepOf('sensors', true).text).toContain('fourteen scores');
  });
});

describe('the two files of ECG5000', () => {
  it('are opened as series in which class 1 is normal and all others are the anomaly', async () => {
    const { shape } = datasets.ecg5000;
    const length = shape.kind === 'series' ? shape.length : 0;
    const row = (i: number) =>
      [i % 10 < 6 ? 1 : 2 + (i % 4), ...Array.from({ length }, (_, t) => Math.sin(t / 9 + i).toFixed(4))].join('  ');
    const bytes = new Blob([Array.from({ length: COUNT }, (_, i) => row(i)).join('\n')]);
    const [train, test] = /\*(ECG5000_TRAIN.txt)\* and \*(ECG5000_TEST.txt)\*/
      .exec(stepOf('ecg5000').hint!)!
      .slice(1, 3);
    const { guess, name } = surveyTable(await readTable({ name: train, bytes, test: { name: test, bytes } }, { pace }));
    expect(name).toBe('ECG5000');
    expect(guess).toMatchObject({ kind: 'series', label: 0 });
    expect(guess.anomalous.toSorted()).toEqual(['2', '3', '4', '5']);
  });
});
