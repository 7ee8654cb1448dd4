// The network as a class, the formulas that it calls, and its weights.

import { plain } from '../../core/marked.ts';
import { type Words, worded } from '../../core/words.ts';
import { likelihoods } from '../../likelihoods/index.ts';
import { models } from '../../models/index.ts';
import type { Model } from '../../models/types.ts';
import { pythonOf } from '../torch/formulas.ts';
import type { WrittenModel } from '../torch/model.ts';
import type { NotebookRun } from '../types.ts';
import { type Cell, code, display, markdown } from './cell.ts';

const READ = `def read_safetensors(path):
    """Tensors by name: a length, a header in JSON, then the numbers."""
    raw = Path(path).read_bytes()
    start = 8 + int.from_bytes(raw[:8], 'little')
    header = json.loads(raw[8:start])
    return {
        name: torch.tensor(np.frombuffer(raw[start + at[0]:start + at[1]], '<f4').reshape(entry['shape']))
        for name, entry in header.items() if name != '__metadata__'
        for at in [entry['data_offsets']]
    }`;

/** @param used ids of all formulas that the notebook calls */
export function network(
  { params }: NotebookRun,
  written: WrittenModel,
  used: ReadonlySet<string>,
  words: Words,
): Cell[] {
  const model = models[params.model] as Model;
  const likelihood = likelihoods[params.likelihood];
  const said = (text: string) => plain(worded(text, words));
  return [
    markdown(
      '## The network',
      `**${model.label}.** ${said(model.help)}`,
      display(model.formula),
      `*${said(model.source)}*`,
      `**Likelihood: ${likelihood.label}.** The decoder’s numbers stand for a distribution, and this is its −log p(x|z), summed over all ${words.values}:`,
      display(likelihood.formula),
      `*${said(likelihood.source)}*`,
    ),
    code(
      pythonOf(used),
      '',
      '',
      written.python,
      '',
      '',
      'model = Model()',
      'sum(p.numel() for p in model.parameters())',
    ),
    markdown(
      '## Its weights',
      'A `Linear` of PyTorch stores its kernel as [out, in] and a convolution as [out, in, height, width]; the files have that order. Both files hold the same numbers.',
    ),
    code(
      READ,
      '',
      '',
      "weights = read_safetensors('model.safetensors')",
      "again = np.load('model.npz')",
      'assert all(np.array_equal(again[name], tensor.numpy()) for name, tensor in weights.items())',
      'model.load_state_dict(weights)',
    ),
  ];
}
