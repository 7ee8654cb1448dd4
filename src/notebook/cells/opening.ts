// What the notebook is, what lies beside it, and what it needs.

import type { NotebookRun } from '../types.ts';
import { type Cell, code, markdown } from './cell.ts';

export function opening({ name, data, params, step }: NotebookRun, carriesData: boolean): Cell[] {
  const files = [
    '`model.safetensors`, `model.npz`: its weights, twice, by the names of a PyTorch `state_dict`',
    '`split.npz`: which examples it was trained on, calibrated with and tested on',
    '`lab.npz`: ten test examples, the lab’s scores of them and the noise that the lab drew',
    '`run.json`: the run as the lab exports it',
    ...(carriesData ? ['`data.npz`: the examples themselves'] : []),
  ];
  return [
    markdown(
      `# ${name}`,
      `This notebook rebuilds a run of the VAE Anomaly Lab in PyTorch, after ${step.toLocaleString('en')} training steps on ${data.name}${data.credit ? ` (${data.credit})` : ''}: the network, its weights, its data and its scores. It checks that ten scores come out as they did in the browser, and then trains on from there.`,
      `Beside it lie\n\n${files.map(file => `- ${file}`).join('\n')}`,
      'It needs `numpy`, `torch` and, for one figure, `matplotlib`. Run the cells from top to bottom.',
    ),
    code(
      'import json',
      'import math',
      'from pathlib import Path',
      '',
      'import numpy as np',
      'import torch',
      'from torch import nn',
      'from torch.nn import functional as F',
      '',
      `SEED = ${params.seed}`,
      'torch.manual_seed(SEED)',
      "run = json.loads(Path('run.json').read_text(encoding='utf-8'))",
      "lab = dict(np.load('lab.npz'))",
      "run['params']",
    ),
  ];
}
