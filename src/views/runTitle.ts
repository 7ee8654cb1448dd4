// What a kept run is called wherever it is named, so that what came from a file is never taken for what was trained here; and what
// became of it when somebody trained it again.

import { has } from '../core/registry.ts';
import { scores } from '../scores/index.ts';
import { isAreaWithin } from '../state/runs/tolerance.ts';
import type { KeptRun, Verified } from '../state/runs/types.ts';
import { share } from './numbers.ts';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
export const dayOf = (iso: string): string => day.format(new Date(iso));

/** "imported 26 Nov 2026"; null for a run that was trained here. */
export const importedWords = ({ imported }: Pick<KeptRun, 'imported'>): string | null =>
  imported && `imported ${dayOf(imported.at)}`;

/** "MNIST, 5 held out, 2-d, seed 1 (imported 26 Nov 2026)" */
export const titleOf = (run: Pick<KeptRun, 'name' | 'imported'>): string =>
  run.imported ? `${run.name} (${importedWords(run)})` : run.name;

/** "weights from “trained.npz”"; null for a run that began with random ones. */
export const weightsWords = ({ record: { weightsFrom } }: Pick<KeptRun, 'record'>): string | null =>
  weightsFrom === undefined ? null : `weights from “${weightsFrom}”`;

/** When it was trained, as far as is known: a file without a date does not say. */
export const isDated = ({ created, imported }: Pick<KeptRun, 'created' | 'imported'>): boolean =>
  created !== imported?.at;

/** A score that this lab does not have is called as its run calls it. */
export const scoreLabel = (id: string): string => (has(scores, id) ? scores[id].label : id);

/** Standard error of an area under the ROC curve, Hanley & McNeil (1982), for this many anomalies and normals. */
export function standardError(area: number, anomalies: number, normals: number): number {
  const q1 = area / (2 - area);
  const q2 = (2 * area * area) / (1 + area);
  const square = area * (1 - area) + (anomalies - 1) * (q1 - area * area) + (normals - 1) * (q2 - area * area);
  return Math.sqrt(Math.max(0, square) / (anomalies * normals));
}

/** Whether training came to what the file says, as far as two devices agree. */
export const isBorneOut = (verified: Verified, { record }: Pick<KeptRun, 'record'>): boolean =>
  isAreaWithin(verified, record, {
    device: { ...record.device, precision: verified.precision ?? record.device.precision },
  });

const area = (value: number | null): string => (value === null ? 'none' : share(value));

/** What came out of training it again; null where nobody has. */
export function verifiedWords(run: Pick<KeptRun, 'imported' | 'record'>): string | null {
  const verified = run.imported?.verified;
  if (!verified) return null;
  const { at, score, claimed, found } = verified;
  const outcome = isBorneOut(verified, run) ? 'That agrees' : 'That does not agree';
  return `Trained again here on ${dayOf(at)}: AUC ${area(found)} by ${scoreLabel(score)}; the file says ${area(claimed)}. ${outcome}.`;
}
