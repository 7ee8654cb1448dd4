// Everything of the export in one ZIP archive: the notebook and what lies beside it.

import { type Zippable, zipSync } from 'fflate';
import type { Examples } from '../core/examples.ts';
import { valuesOf } from '../core/shape.ts';
import { NO_DATE, writeNpz } from '../core/tensors/npz.ts';
import { writeSafetensors } from '../core/tensors/safetensors.ts';
import type { Numbers, Tensor } from '../core/tensors/types.ts';
import { writeNotebook } from './notebook.ts';
import type { NotebookRun } from './types.ts';
import { toTorch } from './weights.ts';

const flat = (name: string, values: Numbers): Tensor => ({ name, shape: [values.length], values });

const examples = (name: string, { count, shape, values, labels }: Examples): Tensor[] => [
  { name: `${name}_values`, shape: [count, valuesOf(shape)], values },
  flat(`${name}_labels`, labels),
];

/** The values that the notebook could not get for itself; null where it can. */
function carried({ dealt: { own, added } }: NotebookRun): Tensor[] | null {
  const all = [
    ...(own ? examples('train', own.train) : []),
    ...(own?.test ? examples('test', own.test) : []),
    ...(added ? examples('added', added) : []),
  ];
  return all.length > 0 ? all : null;
}

function checks({ checked, dealt }: NotebookRun, latent: number): Tensor[] {
  const { positions, noise, samples, scores, auc } = checked;
  const { scaling } = dealt;
  return [
    flat('positions', positions),
    { name: 'noise', shape: [samples, positions.length, latent], values: noise },
    ...Object.entries(scores).map(([id, values]) => flat(`score_${id}`, values)),
    ...Object.entries(auc).flatMap(([id, area]) => {
      const value = area ?? Number.NaN;
      return [{ name: `auc_${id}`, shape: [], values: Float64Array.of(value) }];
    }),
    ...(scaling.kind === 'linear'
      ? (['offset', 'factor', 'fill'] as const).map(name => flat(name, scaling[name]))
      : []),
  ];
}

/** Files by their names, as they lie in the archive. */
export function filesOf(run: NotebookRun): Readonly<Record<string, Uint8Array<ArrayBuffer>>> {
  const { parts } = run.dealt;
  const values = carried(run);
  const data = values && writeNpz(values, 6);
  const { text, links, latent } = writeNotebook(run, data?.length ?? null);
  const tensors = toTorch(links, run.weights);
  const bytes = (written: string) => new TextEncoder().encode(written);
  return {
    'notebook.ipynb': bytes(text),
    'model.safetensors': writeSafetensors(tensors, { format: 'pt', steps: String(run.step) }),
    'model.npz': writeNpz(tensors),
    'split.npz': writeNpz(
      [
        flat('train', parts.train),
        flat('calibration', parts.calibration),
        flat('test', parts.test),
        flat('test_from', parts.testFrom),
        flat('test_label', parts.testLabel),
        flat('is_anomaly', parts.isAnomaly),
      ],
      6,
    ),
    'lab.npz': writeNpz(checks(run, latent)),
    'run.json': bytes(run.record),
    ...(data && { 'data.npz': data }),
  };
}

/** The archive: what is compressed in itself is not compressed again. */
export function archiveOf(run: NotebookRun): Uint8Array<ArrayBuffer> {
  const files: Zippable = {};
  for (const [name, bytes] of Object.entries(filesOf(run)))
    files[name] = [bytes, { level: /\.(npz|safetensors)$/.test(name) ? 0 : 6, mtime: NO_DATE }];
  return zipSync(files) as Uint8Array<ArrayBuffer>;
}
