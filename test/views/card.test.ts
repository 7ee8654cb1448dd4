import { describe, expect, it } from 'vitest';
import { initialParams } from '../../src/params/schema.ts';
import { scoreIds } from '../../src/scores/index.ts';
import { cardSummary, codeRows, fewerWords, neighbours, scoreRows, scoreRowsTable } from '../../src/views/card.ts';
import { csv } from '../../src/views/table.ts';
import { anExamination } from './anExamination.ts';

const rule = { scoreId: 'probability', threshold: 0.2, rate: 0.05 } as const;

describe('the rows', () => {
  it('are every score, in the order of the registry', () => {
    expect(scoreRows(anExamination(), rule).map(({ id }) => id)).toEqual(scoreIds);
  });

  it('read a probability the other way round than its score, and an error as it is', () => {
    const rows = scoreRows(anExamination({ l2: { score: 48.25, percentile: 0.5 } }), rule);
    expect(rows.find(({ id }) => id === 'probability')).toMatchObject({ text: '0.750', unit: 'probability' });
    expect(rows.find(({ id }) => id === 'l2')).toMatchObject({ text: '48.3', unit: 'squared pixels' });
  });

  it('judge the chosen score by its threshold, the others by their rank', () => {
    const found = anExamination({
      probability: { score: 0.25, percentile: 0.5 }, // above the threshold, however it ranks
      l1: { score: 1, percentile: 0.951 },
      l2: { score: 1, percentile: 0.95 }, // an alarm lies strictly above
      kl: { score: 1, percentile: null },
    });
    const alarms = Object.fromEntries(scoreRows(found, rule).map(({ id, alarm }) => [id, alarm]));
    expect(alarms).toMatchObject({ probability: true, l1: true, l2: false, kl: null, prior: false });
    const unknown = scoreRows(found, { ...rule, threshold: null });
    expect(unknown[0]).toMatchObject({ id: 'probability', alarm: false, isChosen: true });
  });

  it('are a table that leaves what nobody knows empty', () => {
    const rows = scoreRows(anExamination({ kl: { score: 3, percentile: null } }), rule);
    const lines = csv(scoreRowsTable(rows)).split('\r\n');
    expect(lines[1]).toBe('Probability per pixel,probability,0.75,0.25,0.5,yes');
    expect(lines.find(line => line.startsWith('KL'))).toBe('KL alone,nats,3,3,,');
  });
});

describe('the summary', () => {
  const say = (score: number, isAnomaly: boolean | null) =>
    cardSummary(scoreRows(anExamination({ probability: { score, percentile: 0.972 } }), rule), 1000, isAnomaly);

  it('says what the score, the normals and the truth say', () => {
    expect(say(0.3, true)).toBe(
      'Probability per pixel: probability 0.700, more anomalous than 97.2\u00a0% of 1,000 normals, an alarm. It is an anomaly, so it is caught. 1 of 13 scores raise an alarm.',
    );
  });

  it.each([
    [0.1, true, 'It is an anomaly, so it is missed.'],
    [0.3, false, 'It is normal, so this is a false alarm.'],
    [0.1, false, 'It is normal, so it correctly passes.'],
  ])('of score %d where “anomalous” is %s: %s', (score, truth, words) => expect(say(score, truth)).toContain(words));

  it('claims no truth for an image that nobody has labelled', () => expect(say(0.3, null)).not.toMatch(/It is/));

  it('claims no alarm where there is nothing to compare with', () => {
    const found = anExamination({ probability: { score: 0.3, percentile: null } });
    const text = cardSummary(scoreRows(found, { ...rule, threshold: null }), 0, true);
    expect(text).toBe('Probability per pixel: probability 0.700, without normals to compare it with.');
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
    expect(found[1].pixels).toEqual(new Uint8Array(784).fill(2));
  });

  it('says that fewer samples were drawn only where more would come', () => {
    expect(fewerWords(anExamination(), 30)).toMatch(/3 of 30 samples/);
    expect(fewerWords(anExamination(), 3)).toBeNull();
    expect(fewerWords({ ...anExamination({}, [0.8]), sigma: null }, 30)).toBeNull();
  });
});
