// A table that was read, with what a person decided about it, as a dataset of their own.

import { DataError } from '../../../core/dataError.ts';
import { divided } from '../../../core/split.ts';
import { examplesOf, type TableExamples } from '../../../core/table/examplesOf.ts';
import { type ReadTable, surveyTable } from '../../../core/table/survey.ts';
import type { TablePlan } from '../../../core/table/types.ts';
import type { LoadedDataset } from '../../../datasets/types.ts';
import { checksumsOf } from '../checksums.ts';
import { LoadError } from '../loadError.ts';
import type { Opened } from '../openFiles.ts';
import { sha256 } from '../sha256.ts';

/** Most tables are small: half of the normals for calibration, as of thousands of images, would leave too few to learn from. */
const shares = { test: 1 / 5, calibration: 1 / 5 };

/** @throws LoadError why the table cannot be used so, and where */
export async function openTable(fileName: string, read: ReadTable, plan: TablePlan): Promise<Opened> {
  const { examples, classes, anomalous, notes } = usable(read, plan);
  const rows = plan.kind === 'rows' ? 'rows' : 'series';
  const origin = `Opened from this computer: ${fileName}. A random fifth of its ${rows} (by the seed), and every anomaly that is not trained on, is the test set.`;
  const data: LoadedDataset = { id: 'own', train: examples, test: examples, undivided: true, shares, origin };
  const checksums = await checksumsOf(data);
  const { learnable, tested } = divided({ trainLabels: examples.labels, testLabels: null, shares, seed: 0 });
  const content = JSON.stringify([checksums.map(({ sha256 }) => sha256), examples.shape, classes, anomalous]);
  const own = {
    id: `own-${(await sha256(new TextEncoder().encode(content))).slice(0, 12)}`,
    name: read.name,
    shape: examples.shape,
    classes,
    anomalous,
    counts: { train: learnable.length, test: tested.length },
    notes: [...surveyTable(read).notes, ...notes],
    turned: false,
    sideways: false,
  };
  return { own, data: { ...data, checksums } };
}

function usable({ table }: ReadTable, plan: TablePlan): TableExamples {
  try {
    return examplesOf(table, plan);
  } catch (error) {
    if (error instanceof DataError) throw new LoadError(error.message, [], 'files');
    throw error;
  }
}
