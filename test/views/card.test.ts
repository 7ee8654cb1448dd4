import { describe, expect, it } from 'vitest';
import { initialParams } from '../../src/params/schema.ts';
import { scoreIds } from '../../src/scores/index.ts';
import {
  cardSigns,
  cardSummary,
  codeRows,
  fewerWords,
  neighbours,
  scoreRows,
  scoreRowsTable,
} from '../../src/views/card.ts';
import { signWords } from '../../src/views/signs.ts';
import { csv } from '../../src/views/table.ts';
import { anExamination } from './anExamination.ts';

const rule = { scoreId: 'probability', threshold: 0.2, rate: 0.05 } as const;

describe('the rows', () => {
  it('are every score, in the order of the registry', () => {
    expect(scoreRows(anExamination(), rule).map(({ id }) => id)).toEqual(scoreIds);
  });

  it('read a probability the other way round than its score, and an error as it is', () => {
    const rows = scoreRows(anExamination({ l2: { score: 48.25, percentile: 0.5, spread: 1 } }), rule);
    expect(rows.find(({ id }) => id === 'probability')).toMatchObject({
      text: '0.750',
      quantity: 'probability',
      unit: '',
    });
    expect(rows.find(({ id }) => id === 'l2')).toMatchObject({ text: '48.25', quantity: 'L2', limit: null });
  });

  it('judge the chosen score by its threshold, the others by their rank', () => {
    const found = anExamination({
      probability: { score: 0.25, percentile: 0.5, spread: 1 }, // above the threshold, however it ranks
      l1: { score: 1, percentile: 0.951, spread: 1 },
      l2: { score: 1, percentile: 0.95, spread: 1 }, // an alarm lies strictly above
      kl: { score: 1, percentile: null, spread: 1 },
    });
    const alarms = Object.fromEntries(scoreRows(found, rule).map(({ id, alarm }) => [id, alarm]));
    expect(alarms).toMatchObject({ probability: true, l1: true, l2: false, kl: null, prior: false });
    const unknown = scoreRows(found, { ...rule, threshold: null });
    expect(unknown[0]).toMatchObject({ id: 'probability', alarm: false, isChosen: true });
  });

  it('are a table that leaves what nobody knows empty', () => {
    const rows = scoreRows(anExamination({ kl: { score: 3, percentile: null, spread: 1 } }), rule);
    const lines = csv(scoreRowsTable(rows)).split('\r\n');
    expect(lines[1]).toBe('Probability per value,probability,0.75,,0.5,alarm');
    expect(lines.find(line => line.startsWith('KL'))).toBe('KL alone,KL,3,nats,,');
  });
});

describe('the summary', () => {
  const rows = (score: number) =>
    scoreRows(anExamination({ probability: { score, percentile: 0.972, spread: 1 } }), rule);

  it('says what is read and what that means, where the alarm lies, and where the image stands', () => {
    expect(cardSummary(rows(0.3), 1000)).toBe(
      'Probability 0.700; alarm below 0.800 (geometric mean over values, not how likely it is to be normal): more anomalous than 97% of 1,000 normals. 1 of 14 scores raise an alarm.',
    );
  });

  it('has the digits that tell a score from the threshold', () =>
    expect(cardSummary(rows(0.20001), 1000)).toContain('Probability 0.79999; alarm below 0.80000'));

  it.each([
    [0.3, true, 'alarm, correct'],
    [0.1, true, 'no alarm, missed'],
    [0.3, false, 'alarm, false alarm'],
    [0.1, false, 'no alarm, correct'],
    [0.3, null, 'alarm'], // nobody has labelled it
  ])('of score %d where “anomalous” is %s has the signs: %s', (score, truth, words) =>
    expect(signWords(cardSigns(rows(score), truth)!)).toBe(words),
  );

  it('claims no alarm where there is nothing to compare with', () => {
    const found = anExamination({ probability: { score: 0.3, percentile: null, spread: 0 } });
    const alone = scoreRows(found, { ...rule, threshold: null });
    expect(cardSummary(alone, 0)).toMatch(/^Probability 0\.700 \(.*\): without normals to compare it with\.$/);
    expect(cardSigns(alone, true)).toBeNull();
  });
});

describe('the rest of the card', () => {
  it('writes the code with its width, and a point where there is none', () => {
    expect(codeRows(anExamination(), 8)).toEqual([
      { name: 'z1', mean: '1.00', sigma: '± 0.50' },
      { name: 'z2', mean: '−2.00', sigma: '± 0.25' },
    ]);
    expect(codeRows({ ...anExamination(), sigma: null }, 1)).toEqual([{ name: 'z1', mean: '1.00', sigma: null }]);
  });

  it('names neighbours, and the hidden class among them where the training images are contaminated', () => {
    const { nearest } = anExamination();
    const params = { ...initialParams, dataset: 'mnist', anomaly: 'held-out', heldOut: 5 } as const;
    const found = neighbours(nearest, params);
    expect(found.map(({ name, anomalous, distance }) => [name, anomalous, distance])).toEqual([
      ['3', false, '0.010'],
      ['5', true, '0.200'],
    ]);
    expect(found[1].values).toEqual(new Uint8Array(784).fill(2));
  });

  it('says that fewer samples were drawn only where more would come', () => {
    expect(fewerWords(anExamination(), 30)).toMatch(/3 of 30 samples/);
    expect(fewerWords(anExamination(), 3)).toBeNull();
    expect(fewerWords({ ...anExamination({}, [0.8]), sigma: null }, 30)).toBeNull();
  });
});
