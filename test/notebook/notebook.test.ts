import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Examples } from '../../src/core/examples.ts';
import { byteScaling } from '../../src/core/scaling.ts';
import type { Shape } from '../../src/core/shape.ts';
import { readNpz } from '../../src/core/tensors/npz.ts';
import { readSafetensors } from '../../src/core/tensors/safetensors.ts';
import { countOf } from '../../src/core/tensors/types.ts';
import { archiveOf, filesOf } from '../../src/notebook/archive.ts';
import { writeModel } from '../../src/notebook/torch/model.ts';
import type { NotebookRun } from '../../src/notebook/types.ts';
import { defaultsOf, type Params } from '../../src/params/schema.ts';

const shape: Shape = { kind: 'image', height: 4, width: 5 };

function runOf(change: Partial<Params> = {}): NotebookRun {
  const params = { ...defaultsOf({ model: 'vae', dataset: 'strokes' }), hidden: '8', ...change };
  const examples: Examples = { count: 3, shape, values: new Uint8Array(60).fill(9), labels: Uint8Array.of(0, 1, 2) };
  const { links } = writeModel(shape, params);
  return {
    name: 'Strokes, 5 held out',
    params,
    step: 1234,
    stepsPerEpoch: 10,
    data: { name: 'Strokes', credit: 'VAE Anomaly Lab' },
    weights: links.map(link => ({ name: link.weight, values: new Float32Array(countOf(link.shape)).fill(0.5) })),
    dealt: {
      ...{ shape, scaling: byteScaling, added: null },
      own: params.dataset === 'strokes' ? { train: examples, test: examples } : null,
      parts: {
        ...{ train: Uint32Array.of(2, 0), contaminated: 0, calibration: Uint32Array.of(1) },
        ...{ test: Uint32Array.of(1, 0, 2), testFrom: new Uint8Array(3), testLabel: Uint8Array.of(1, 0, 2) },
        isAnomaly: Uint8Array.of(1, 0, 0),
        labelled: { from: 0, places: new Uint32Array(0), isAmong: new Uint8Array(3) },
      },
    },
    checked: {
      ...{ positions: Uint32Array.of(0, 1), noise: new Float32Array(8), samples: 2, tolerance: 1e-3 },
      scores: { probability: Float32Array.of(0.5, 0.25) },
      auc: { probability: 1 },
    },
    record: '{}',
  };
}

const cellsOf = (run: NotebookRun) => {
  const notebook = JSON.parse(new TextDecoder().decode(filesOf(run)['notebook.ipynb']));
  return {
    notebook,
    text: notebook.cells.map((cell: { source: string[] }) => cell.source.join('')).join('\n') as string,
  };
};

describe('an exported notebook', () => {
  it('is one of nbformat 4.5: cells with ids of their own, and nothing that its schema does not know', () => {
    const { notebook } = cellsOf(runOf());
    expect(Object.keys(notebook).sort()).toEqual(['cells', 'metadata', 'nbformat', 'nbformat_minor']);
    expect([notebook.nbformat, notebook.nbformat_minor]).toEqual([4, 5]);
    const ids = notebook.cells.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { cell_type, id, source, ...rest } of notebook.cells) {
      expect(id).toMatch(/^[a-zA-Z0-9-_]{1,64}$/);
      expect(source.every((line: string, i: number) => line.endsWith('\n') === i < source.length - 1)).toBe(true);
      expect(rest).toEqual(
        cell_type === 'code' ? { metadata: {}, execution_count: null, outputs: [] } : { metadata: {} },
      );
    }
  });

  it('speaks of the examples at hand, without marks that only the lab reads', () => {
    const { text, notebook } = cellsOf(runOf());
    const said = notebook.cells.filter(({ cell_type }: { cell_type: string }) => cell_type === 'markdown');
    expect(JSON.stringify(said)).not.toMatch(/\{(an )?(image|pixel)s?\}|\[\[/i);
    expect(text).toContain('Ten test images');
    expect(text).toContain('after 1,234 training steps');
  });

  it('carries examples that are made here, and says how large they are; published ones it reads from their files', () => {
    const made = cellsOf(runOf()).text;
    expect(made).toMatch(/`data.npz` \(\d kB\)/);
    expect(made).not.toContain('fetch(');
    const { text } = cellsOf(runOf({ dataset: 'mnist' }));
    expect(text).toContain('ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db');
    expect(text).not.toContain('data.npz');
  });

  it('trains on with the settings that the lab would go on with', () => {
    const warming = { annealing: 'linear', warmup: 1000, beta: 8 } as Partial<Params>;
    const { text } = cellsOf(runOf({ ...warming, optimizer: 'adam', learningRate: 0.002, batch: 32, epsilonStd: 0.5 }));
    expect(text).toContain('torch.optim.Adam(parameters, lr=0.002, betas=(0.9, 0.999), eps=1e-7)');
    expect(text).toContain('BATCH = 32');
    expect(text).toContain('NOISE = 0.5');
    expect(text).toMatch(/"kl": 0\.98/); // 8 · 1235 / 10,000
  });

  it('corrupts what the encoder is given, where the lab did', () => {
    expect(cellsOf(runOf({ corruption: 'masking', corruptionLevel: 0.3 })).text).toContain('return x * (normals');
    expect(cellsOf(runOf()).text).not.toContain('corrupted(x)');
  });
});

describe('the archive', () => {
  const files = unzipSync(archiveOf(runOf())) as Record<string, Uint8Array<ArrayBuffer>>;

  it('has the weights twice, the split, the lab’s scores, the record and the examples', () => {
    expect(Object.keys(files).sort()).toEqual([
      'data.npz',
      'lab.npz',
      'model.npz',
      'model.safetensors',
      'notebook.ipynb',
      'run.json',
      'split.npz',
    ]);
    const { tensors, metadata } = readSafetensors(files['model.safetensors']);
    expect(metadata).toEqual({ format: 'pt', steps: '1234' });
    expect(tensors.map(({ name, shape }) => [name, shape])).toContainEqual(['encoder.weight', [8, 20]]);
    expect(readNpz(files['model.npz'])).toEqual(tensors);
    const split = readNpz(files['split.npz']);
    expect(split.find(({ name }) => name === 'train')?.values).toEqual(Uint32Array.of(2, 0));
    const lab = new Map(readNpz(files['lab.npz']).map(({ name, ...rest }) => [name, rest]));
    expect(lab.get('noise')?.shape).toEqual([2, 2, 2]);
    expect(lab.get('score_probability')?.values).toEqual(Float32Array.of(0.5, 0.25));
    expect(lab.get('auc_probability')?.values).toEqual(Float64Array.of(1));
    expect(readNpz(files['data.npz']).map(({ name, shape }) => [name, shape])).toEqual([
      ['train_values', [3, 20]],
      ['train_labels', [3]],
      ['test_values', [3, 20]],
      ['test_labels', [3]],
    ]);
  });

  it('is the same for the same run', () => {
    expect(archiveOf(runOf())).toEqual(archiveOf(runOf()));
  });
});
