// Trains the default model on Strokes and writes what the page shows before its first run: public/example.json. Run it
// again after a change of what looks contain: `npm run example`.

import { writeFile } from 'node:fs/promises';
import { here, inNode } from './inNode.mjs';

await inNode('makeExample', async ({ makeExample }) => {
  const text = await makeExample(line => console.log(line));
  await writeFile(here('../public/example.json'), text);
  console.log(`public/example.json, ${Math.round(text.length / 1024)} kB`);
});
