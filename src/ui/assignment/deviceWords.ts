// What the runs were trained on, for whoever reads an answer.

import type { Device } from '../../engine/api.ts';
import type { KeptRun } from '../../state/runs/types.ts';
import { lab } from '../../state/store.ts';
import { kinds, shortRenderer } from '../header/renderer.ts';

const words = ({ backend, renderer, precision }: Pick<Device, 'backend' | 'renderer' | 'precision'>): string =>
  `${kinds[backend]}, ${shortRenderer(renderer)}, ${precision}`;

/** In characters: a file of answers has room for no more. */
const LONGEST = 400;

/** Each device once: of the runs, or where there is none, of the page. */
export function deviceWords(runs: readonly KeptRun[]): string {
  const of = runs.map(({ record }) => words(record.device));
  const now = lab.getState().snapshot?.experiment?.device;
  const all = of.length > 0 ? of : now ? [words(now)] : [];
  return [...new Set(all)].join('; ').slice(0, LONGEST) || 'unknown: nothing was trained';
}
