// `npm run bench`: how fast the lab trains beside the same network in plain TensorFlow.js, and what its page costs. Only
// Node's own modules at the top: node_modules may not be there yet.

import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { install } from './install.mjs';
import { root } from './run.mjs';

await install();
process.env.CHROMIUM = await ensureChromium({ isWhole: true });
// Said before Vite runs anything, which else says “development”: the page would be built, and measured, with a React that
// checks whatever it draws.
process.env.NODE_ENV = 'production';
const { build, runnerImport } = await import('vite');
const { module } = await runnerImport(join(root, 'bench/run/main.ts'), { root, logLevel: 'warn' });
const project = { root, build: folder => build({ root: folder, logLevel: 'error' }) };
process.exit(await module.main(process.argv.slice(2), project));
