// `npm run devices`: how far apart the results of one experiment lie when it is trained on several devices: what `state/runs/tolerance.ts`
// allows. The built page trains it with every backend that this machine has and exports the run. Half an hour without a graphics card;
// `-- --from DIR` takes the files of MNIST from DIR, `-- --only strokes` experiments whose address has that word,
// `-- --seeds 4,5` other seeds, `-- --on wasm,webgl` fewer devices; `-- --half` holds half precision, which many phones have, against single.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { findChromium } from './chromium.mjs';
import { here } from './inNode.mjs';

const named = option => process.argv[process.argv.indexOf(option) + 1 || Number.POSITIVE_INFINITY] ?? null;
const from = named('--from');
const only = named('--only') ?? '';

const single = ['wasm', 'webgl', 'cpu'];
const backends = process.argv.includes('--half') ? ['wasm', 'half'] : (named('--on')?.split(',') ?? single);
const seeds = named('--seeds')?.split(',') ?? [1, 2, 3];
const small = 'hidden=64&samples=4';
const experiments = [
  `dataset=strokes&trainSize=2000&epochs=1&${small}`,
  `dataset=strokes&trainSize=2000&epochs=5&${small}`,
  `dataset=strokes&trainSize=2000&epochs=60&${small}`,
  `dataset=strokes&trainSize=2000&epochs=5&model=autoencoder&${small}`,
  `dataset=mnist&trainSize=3000&epochs=1&heldOut=5&${small}`,
  `dataset=mnist&trainSize=3000&epochs=5&heldOut=5&${small}`,
  `dataset=mnist&trainSize=3000&epochs=5&heldOut=1&learningRate=0.01&${small}`,
].filter(query => query.includes(only));

if (!existsSync(here('../dist/index.html'))) throw new Error('There is no dist/: run `npm run build` first.');
const server = await preview({ root: here('..'), preview: { port: 4199 }, logLevel: 'warn' });
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
});

/** The record of a run, as the page exports it. */
async function trained(query, backend) {
  const context = await browser.newContext();
  try {
    if (backend === 'half')
      await context.route(/\/worker-[^/]*\.js/, async route => {
        const response = await route.fetch();
        const source = await response.text();
        const forced = source.replace(/(.WEBGL_FORCE_F16_TEXTURES.,\(\)=>)!1/, '$1!0');
        await route.fulfill({ response, body: forced });
      });
    if (from)
      await context.route(/\/datasets\/.*-ubyte/, async route => {
        const path = join(from, ...new URL(route.request().url()).pathname.split('/datasets/')[1].split('/'));
        if (existsSync(path)) await route.fulfill({ body: await readFile(path) });
        else await route.fulfill({ status: 404 });
      });
    const page = await context.newPage();
    await page.goto(`${server.resolvedUrls.local[0]}?${query}&backend=${backend === 'half' ? 'webgl' : backend}&run=1`);
    await page.waitForFunction(
      () => ['finished', 'failed'].includes(document.querySelector('main')?.dataset.phase),
      undefined,
      { timeout: 1_200_000, polling: 200 },
    );
    const download = page.waitForEvent('download', { timeout: 1_200_000 });
    await page.getByRole('button', { name: 'Export run' }).click();
    const record = JSON.parse(await readFile(await (await download).path(), 'utf8'));
    const precision = backend === 'half' ? 'float16' : 'float32';
    if (record.device.precision !== precision) throw new Error(`${backend} computed in ${record.device.precision}.`);
    return record;
  } finally {
    await context.close();
  }
}

const apart = values => Math.max(...values) - Math.min(...values);
const most = {};
let loss = 0;
console.log('| experiment | seed | AUC | apart at most, by | loss | apart |\n|---|---|---|---|---|---|');
for (const query of experiments)
  for (const seed of seeds) {
    const runs = [];
    for (const backend of backends) runs.push(await trained(`${query}&seed=${seed}`, backend));
    const ids = Object.keys(runs[0].scores).filter(id => runs[0].scores[id].auc !== null);
    const areas = ids.map(id => [id, apart(runs.map(({ scores }) => scores[id].auc))]).sort(([, a], [, b]) => b - a);
    for (const [id, each] of areas) most[id] = Math.max(most[id] ?? 0, each);
    const losses = runs.map(({ history }) => history.at(-1).loss);
    const relative = apart(losses) / Math.min(...losses.map(Math.abs));
    loss = Math.max(loss, relative);
    const cells = [
      query,
      seed,
      runs.map(({ scores }) => scores.probability.auc.toFixed(5)).join(', '),
      areas
        .slice(0, 3)
        .map(([id, each]) => `${each.toExponential(1)} ${id}`)
        .join(', '),
      losses.map(each => each.toFixed(3)).join(', '),
      relative.toExponential(1),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
const scores = Object.entries(most).map(([id, each]) => `${id} ${each.toExponential(1)}`);
console.log(
  `At most apart on ${backends.join(', ')}: AUC by ${scores.join(', ')}; the loss ${loss.toExponential(1)} of it.`,
);
await browser.close();
await server.close();
process.exit(0);
