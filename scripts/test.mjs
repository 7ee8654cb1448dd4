// `npm test`: everything that must hold, cheapest first, stopping at the first failure. `npm test -- unit types` runs
// only the parts named. Only Node's own modules at the top: node_modules may not be there yet.

import { ensureChromium } from './chromium.mjs';
import { install } from './install.mjs';
import { runNode } from './run.mjs';

const vitest = projects => [
  'node_modules/vitest/vitest.mjs',
  ['run', ...projects.flatMap(project => ['--project', project])],
];

/** In the order in which they run. `page` walks through the built page, so it wants `build` before it. */
const parts = {
  types: { title: 'Type check', command: ['node_modules/typescript/bin/tsc', ['--noEmit']] },
  lint: {
    title: 'Lint and format',
    command: ['node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings']],
  },
  build: { title: 'Build', command: ['node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn']] },
  unit: { title: 'Unit tests', command: vitest(['pure', 'unit', 'letters']) },
  webgl: { title: 'Engine in a browser', inBrowser: ['webgl'] },
  page: { title: 'The built page in a browser', inBrowser: ['page', 'clock'], after: 'build' },
};

/** All that runs in a browser is one part, the last: the engine leaves a processor idle, which the page takes. */
function joined(chosen) {
  const inBrowser = chosen.filter(([, part]) => part.inBrowser);
  if (inBrowser.length === 0) return chosen;
  const name = inBrowser.map(([name]) => name).join(' ');
  const title = inBrowser.map(([, part]) => part.title).join('; ');
  const command = vitest(inBrowser.flatMap(([, part]) => part.inBrowser));
  return [...chosen.filter(([, part]) => part.command), [name, { title, command, browser: true }]];
}

function partsNamed(names) {
  const unknown = names.filter(name => !(name in parts));
  if (unknown.length > 0) {
    console.error(`There is no part "${unknown[0]}". The parts: ${Object.keys(parts).join(', ')}.`);
    process.exit(1);
  }
  const wanted = new Set(names.length > 0 ? names : Object.keys(parts));
  for (const name of [...wanted]) if (parts[name].after) wanted.add(parts[name].after);
  return joined(Object.entries(parts).filter(([name]) => wanted.has(name)));
}

const secondsSince = startMs => `${((Date.now() - startMs) / 1000).toFixed(1)} s`;

const startMs = Date.now();
const chosen = partsNamed(process.argv.slice(2));
await install();
const env = { ...process.env };
if (chosen.some(([, part]) => part.browser)) {
  env.CHROMIUM = await ensureChromium();
  console.log(`Browser: ${env.CHROMIUM}`);
}
for (const [name, { title, command }] of chosen) {
  console.log(`\n=== ${title} (${name}) ===`);
  const partStartMs = Date.now();
  const status = await runNode(...command, { env });
  if (status !== 0) {
    console.error(`\n=== FAILED: ${title}. Again with: npm test -- ${name} ===`);
    process.exit(1);
  }
  console.log(`${title}: passed in ${secondsSince(partStartMs)}`);
}
console.log(`\nEverything passed in ${secondsSince(startMs)}: ${chosen.map(([name]) => name).join(', ')}.`);
