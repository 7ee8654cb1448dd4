// Exports a run of each model to Python and runs the notebooks with `python3` and PyTorch: `npm run notebooks`. Their own asserts say
// whether the scores of the lab come out. --data DIR is where the datasets are, --only NAME,NAME limits it, --keep DIR keeps the files.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inNode } from './inNode.mjs';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: process.env.LAB_DATASETS ?? 'public/datasets' },
    only: { type: 'string', default: '' },
    keep: { type: 'string' },
    python: { type: 'string', default: 'python3' },
  },
});
const { data, only, keep, python } = values;

if (spawnSync(python, ['-c', 'import numpy, torch']).status !== 0) {
  console.log(`${python} with numpy and torch is not here, so no notebook was run.`);
  process.exit(0);
}

/** The code of a notebook's cells; what they draw is not looked at. */
const codeOf = notebook =>
  notebook.cells
    .filter(cell => cell.cell_type === 'code')
    .map(cell => cell.source.join(''))
    .join('\n\n');

const to = keep ? resolve(keep) : mkdtempSync(join(tmpdir(), 'notebooks-'));
const from = resolve(data);
let failed = 0;
await inNode('makeNotebooks', async ({ makeNotebooks, stepsIn }) => {
  for (const name of await makeNotebooks(to, from, only ? only.split(',') : [])) {
    const folder = join(to, name);
    const script = codeOf(JSON.parse(readFileSync(join(folder, 'notebook.ipynb'), 'utf8')));
    writeFileSync(join(folder, 'cells.py'), `import os\nos.environ.setdefault('MPLBACKEND', 'Agg')\n${script}\n`);
    const options = { cwd: folder, encoding: 'utf8', env: { ...process.env, LAB_DATASETS: from } };
    const { status, stdout, stderr } = spawnSync(python, ['cells.py'], options);
    console.log(`${status === 0 ? 'green' : 'RED  '} ${name}`);
    console.log((status === 0 ? stdout : `${stdout}\n${stderr}`).replace(/^/gm, '      '));
    if (status !== 0) failed += 1;
    else
      for (const file of ['trained.safetensors', 'trained.npz'])
        console.log(`      ${file} fits the lab again, after ${stepsIn(name, join(folder, file))} steps`);
  }
});
if (!keep) rmSync(to, { recursive: true });
process.exit(failed > 0 ? 1 : 0);
