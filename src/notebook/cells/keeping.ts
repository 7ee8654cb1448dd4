// What was trained here, on its way back to the lab.

import type { NotebookRun } from '../types.ts';
import { type Cell, code, markdown } from './cell.ts';

export const keeping = ({ step }: NotebookRun): Cell[] => [
  markdown(
    '## Back to the lab',
    'These files have the same names and shapes as the ones that came. Choose the same settings in the lab and drop one of them on the page: a run with these weights takes the place of the one there, and says that its weights are from a file.',
  ),
  code(
    'def write_safetensors(path, tensors, **metadata):',
    '    header, at = {"__metadata__": metadata}, 0',
    '    for name, tensor in tensors.items():',
    '        size = 4 * tensor.numel()',
    '        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [at, at + size]}',
    '        at += size',
    '    said = json.dumps(header).encode()',
    "    said += b' ' * (-len(said) % 8)",
    "    body = b''.join(tensor.detach().numpy().astype('<f4').tobytes() for tensor in tensors.values())",
    "    Path(path).write_bytes(len(said).to_bytes(8, 'little') + said + body)",
    '',
    '',
    `total = ${step} + steps  # the lab’s and those of this notebook`,
    'trained = {name: tensor.contiguous() for name, tensor in model.state_dict().items()}',
    "write_safetensors('trained.safetensors', trained, format='pt', steps=str(total))",
    "np.savez('trained.npz', steps=total, **{name: tensor.numpy() for name, tensor in trained.items()})",
  ),
];
