// A table that was read, with what a person decided about it, as a dataset of their own.

import { DataError } from '../../../core/dataError.ts';
import { type Examples, gather } from '../../../core/examples.ts';
import { divided } from '../../../core/split.ts';
import { examplesOf, type TableExamples } from '../../../core/table/examplesOf.ts';
import { type ReadTable, surveyTable } from '../../../core/table/survey.ts';
import type { TablePlan } from '../../../core/table/types.ts';
import type { LoadedDataset, Parts } from '../../../datasets/types.ts';
import type { TableFile } from '../../api.ts';
import { checksumsOf } from '../checksums.ts';
import { LoadError } from '../loadError.ts';
import type { Opened } from '../openFiles.ts';
import { sha256 } from '../sha256.ts';

/** Most tables are small: half of the normals for calibration, as of thousands of images, would leave too few to learn from. */
const shares = { test: 1 / 5, calibration: 1 / 5 };

/** @throws LoadError why the table cannot be used so, and where */
export async function openTable(file: TableFile, read: ReadTable, plan: TablePlan): Promise<Opened> {
  const found = usable(read, plan);
  const { classes, anomalous, notes } = found;
  const { shape } = found.examples;
  const data: LoadedDataset = { id: 'own', ...partsOf(found), origin: originOf(file, plan) };
  const checksums = await checksumsOf(data);
  const testLabels = data.undivided ? null : data.test.labels;
  const { learnable, tested } = divided({ trainLabels: data.train.labels, testLabels, shares, seed: 0 });
  const content = JSON.stringify([checksums.map(({ sha256 }) => sha256), shape, classes, anomalous]);
  const own = {
    id: `own-${(await sha256(new TextEncoder().encode(content))).slice(0, 12)}`,
    name: read.name,
    shape,
    classes,
    anomalous,
    counts: { train: learnable.length, test: tested.length },
    notes: [...surveyTable(read).notes, ...notes],
    turned: false,
    sideways: false,
  };
  return { own, data: { ...data, checksums } };
}

/** A test file is the test set; else one is drawn by the seed. */
function partsOf({ examples, isTest }: TableExamples): Parts {
  if (!isTest) return { train: examples, test: examples, undivided: true, shares };
  const part = (wanted: number): Examples => {
    const rows = Uint32Array.from(isTest.keys()).filter(row => isTest[row] === wanted);
    const labels = Uint8Array.from(rows, row => examples.labels[row]);
    return { count: rows.length, shape: examples.shape, values: gather(examples, rows), labels };
  };
  return { train: part(0), test: part(1), shares };
}

function originOf({ name, test }: TableFile, { kind }: TablePlan): string {
  if (test) return `Opened from this computer: ${name} to train on, ${test.name} to test with.`;
  const rows = kind === 'rows' ? 'rows' : 'series';
  return `Opened from this computer: ${name}. A random fifth of its ${rows} (by the seed), and every anomaly that is not trained on, is the test set.`;
}

function usable({ table }: ReadTable, plan: TablePlan): TableExamples {
  try {
    return examplesOf(table, plan);
  } catch (error) {
    if (error instanceof DataError) throw new LoadError(error.message, [], 'files');
    throw error;
  }
}
