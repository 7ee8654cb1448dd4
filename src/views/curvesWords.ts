// What the loss curves say in words, and their numbers as a table.

import { type LossId, losses } from '../losses/index.ts';
import type { History } from '../probes/types.ts';
import { changedWords, changeMarks } from './changes.ts';
import { percent, short } from './numbers.ts';
import type { Table } from './table.ts';

/** The terms that a run's curves have, at some time at least, in the order of the registry. */
export const termsOf = ({ training, calibration }: Pick<History, 'training' | 'calibration'>): LossId[] =>
  (Object.keys(losses) as LossId[]).filter(id =>
    [training, calibration].some(points => points.some(point => point[id] !== undefined)),
  );

/** "reconstruction", "KL": the name of a term within a sentence. */
export const termName = (id: LossId): string =>
  losses[id].label.replace(/^[A-Z](?=[a-z])/, first => first.toLowerCase());

export function curvesSummary(look: History, epochs: number): string {
  const now = look.training.at(-1);
  if (!now) return 'No training step yet.';
  const held = look.calibration.at(-1);
  const terms = termsOf(look).filter(id => now[id] !== undefined);
  const letterOf = (letter: string) => (letter === 'β' && now.beta !== undefined ? `β ${short(now.beta)}` : letter);
  const weighted = terms
    .filter(id => losses[id].axis !== 'share')
    .map(id => {
      const { letter } = losses[id];
      return `${letter ? `${letterOf(letter)} × ` : ''}${short(now[id]!)} ${termName(id)}`;
    });
  const parts = [
    `Epoch ${short(now.epoch)} of ${epochs}: ${short(now.loss)} nats per {image}`,
    weighted.length > 1 ? ` = ${weighted.join(' + ')}` : '',
    held ? `; ${short(held.loss)} on calibration {images}` : '',
    ...terms.filter(id => losses[id].axis === 'share').map(id => `; ${termName(id)} ${percent(now[id]!)}`),
  ];
  return `${parts.join('')}.${changedWords(changeMarks(look.changes ?? [], look.training))}`;
}

export function curvesTable(look: History): Table {
  const { training, calibration } = look;
  const terms = termsOf(look);
  const rows = [
    ...training.map(point => ['training', point] as const),
    ...calibration.map(point => ['calibration', point] as const),
  ];
  const isAnnealed = rows.some(([, { beta }]) => beta !== undefined);
  return {
    columns: [
      ...[
        'part',
        'step',
        'epoch',
        'loss (nats)',
        ...terms.map(id => `${termName(id)}${losses[id].axis === 'share' ? '' : ' (nats)'}`),
      ],
      ...(isAnnealed ? ['β'] : []),
    ],
    count: rows.length,
    row: index => {
      const [part, { step, epoch, loss, ...term }] = rows[index];
      const { beta = null } = term;
      return [part, step, epoch, loss, ...terms.map(id => term[id] ?? null), ...(isAnnealed ? [beta] : [])];
    },
  };
}
