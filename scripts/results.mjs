// What experiments with published settings reach in the lab, beside independent implementations: the rows of the readme's table.
// `npm run results` takes the files from public/datasets, `-- --from DIR` from DIR; `-- --only labels`, `objectives`, `networks` or `tables` makes one
// table, `-- --seeds 4,5` takes other seeds. A quarter of an hour each, networks half an hour, labels a few minutes.

import { here, inNode } from './inNode.mjs';

const named = option => process.argv[process.argv.indexOf(option) + 1 || Number.POSITIVE_INFINITY] ?? null;
const folder = named('--from') ?? here('../public/datasets');
const seeds = named('--seeds')?.split(',').map(Number);
await inNode('makeResults', ({ results }) =>
  results(folder, line => console.log(line), { only: named('--only'), seeds }),
);
