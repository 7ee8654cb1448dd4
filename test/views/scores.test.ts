import { expect, it } from 'vitest';
import type { ScoreTable } from '../../src/probes/scoreTable.ts';
import { bestScore, scoresSummary, scoresTable } from '../../src/views/scores.ts';
import { csv } from '../../src/views/table.ts';

const table: ScoreTable = {
  count: 500,
  testCount: 10000,
  rows: [
    { id: 'probability', auc: 0.45, averagePrecision: 0.1 },
    { id: 'kl', auc: 0.91, averagePrecision: 0.6 },
    { id: 'l1', auc: null, averagePrecision: null },
  ],
};

it('names the score that tells best, and on how many images', () => {
  expect(bestScore(table)).toBe('kl');
  expect(scoresSummary(table)).toBe('KL alone tells them apart best: AUC 0.910 on 500 of 10,000 {images}.');
  const perfect = { ...table, rows: [{ ...table.rows[0], auc: 0.9998 }] };
  expect(scoresSummary(perfect)).toContain('AUC >0.999');
});

it('says why nothing can be compared', () => {
  const none = { ...table, rows: table.rows.map(row => ({ ...row, auc: null })) };
  expect(bestScore(none)).toBeNull();
  expect(scoresSummary(none)).toMatch(/the whole test set is of one kind/);
});

it('leaves what is unknown empty', () => {
  expect(csv(scoresTable(table)).split('\r\n')[3]).toBe('L1 error,,');
});
