// What experiments with published settings reach in the lab, beside independent implementations: the rows of the readme's table.
// `npm run results` takes the files from public/datasets, `-- --from DIR` from DIR; a quarter of an hour on two cores.

import { here, inNode } from './inNode.mjs';

const at = process.argv.indexOf('--from');
const folder = at < 0 ? here('../public/datasets') : process.argv[at + 1];
await inNode('makeResults', ({ results }) => results(folder, line => console.log(line)));
