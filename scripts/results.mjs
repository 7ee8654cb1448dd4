// What experiments with published settings reach in the lab, beside independent implementations: the rows of the readme's table.
// `npm run results` takes the files from public/datasets, `-- --from DIR` from DIR; `-- --only objectives` or `tables` makes one table. A
// quarter of an hour each on two cores.

import { here, inNode } from './inNode.mjs';

const named = option => process.argv[process.argv.indexOf(option) + 1 || Number.POSITIVE_INFINITY] ?? null;
const folder = named('--from') ?? here('../public/datasets');
await inNode('makeResults', ({ results }) => results(folder, line => console.log(line), named('--only')));
