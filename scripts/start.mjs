// `npm start`: from a fresh checkout to the lab in the browser. Installs, gets the datasets if it can, builds, serves.
// Only Node's own modules at the top: node_modules may not be there yet.

import { parseArgs } from 'node:util';
import { install } from './install.mjs';
import { root } from './run.mjs';

const usage = 'Usage: npm start -- [--port 4173] [--host [ADDRESS]]';

/** `--host` may stand alone (every address of this machine) or name one. */
function optionsOf(args) {
  const bare = args.map((arg, i) => (arg === '--host' && !/^[^-]/.test(args[i + 1] ?? '') ? '--host=' : arg));
  const { values } = parseArgs({ args: bare, options: { port: { type: 'string' }, host: { type: 'string' } } });
  const port = Number(values.port ?? 4173);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`--port wants a number, not ${values.port}`);
  return { port, host: values.host === '' ? true : values.host };
}

/** Datasets are welcome and not needed: the lab draws its own strokes. */
async function getDatasets() {
  try {
    const { fetchDatasets } = await import('./datasets.mjs');
    const log = line => line.startsWith('ok') || console.log(line); // what is there already is no news
    await fetchDatasets({ log, optional: true });
  } catch (error) {
    console.log(`The datasets could not be had (${error.message}). The lab starts all the same.`);
  }
}

function announce(server, wantedPort) {
  const { local, network } = server.resolvedUrls;
  const port = Number(new URL(local[0] ?? network[0]).port);
  if (port !== wantedPort) console.log(`Port ${wantedPort} is taken, so the lab is on port ${port}.`);
  console.log('\nVAE Anomaly Lab is ready:\n');
  for (const address of [...local, ...network]) console.log(`    ${address}`);
  console.log('\nStop it with Ctrl-C.');
}

function endWith(server) {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      server.close().finally(() => process.exit(0));
    });
  }
}

let options;
try {
  options = optionsOf(process.argv.slice(2));
} catch (error) {
  console.error(`${error.message}\n${usage}`);
  process.exit(1);
}
await install();
await getDatasets();
const { build, preview } = await import('vite');
console.log('Building ...');
await build({ root, logLevel: 'warn' });
const server = await preview({ root, logLevel: 'warn', preview: { port: options.port, host: options.host } });
announce(server, options.port);
endWith(server);
