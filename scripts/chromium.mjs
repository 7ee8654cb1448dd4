// Finds a Chromium that really starts, or gets one. The browser tests drive it; the lab itself needs no such thing.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { run, runNode } from './run.mjs';

/** Chromium without windows of its own: it starts faster, and takes a third less of the processor for every page. */
const windowless = 'chromium-headless-shell';
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const usualPlaces = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(folder => folder !== undefined)
    .flatMap(folder => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
    ]),
};

const onPath = wanted =>
  process.platform === 'win32'
    ? []
    : wanted.flatMap(name => (process.env.PATH ?? '').split(delimiter).map(folder => join(folder, name)));

/** Playwright's own download; the package may not be installed yet. */
function ofPlaywright() {
  try {
    return [createRequire(import.meta.url)('playwright').chromium.executablePath()];
  } catch {
    return [];
  }
}

/** A file may be there and still not start: Ubuntu's stub for the snap, a download whose libraries are missing. */
function starts(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true; // `--version` would open a window
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/**
 * The first Chromium that starts: the one named by CHROMIUM, an installed one, Playwright's.
 * @param {object} [options]
 * @param {boolean} [options.isWhole] not the one without windows: drivers of graphics cards are made for the other
 * @returns {string | undefined}
 */
export function findChromium({ isWhole = false } = {}) {
  if (process.env.CHROMIUM) return starts(process.env.CHROMIUM) ? process.env.CHROMIUM : undefined;
  const wanted = isWhole ? names : [windowless, ...names];
  return [...onPath(wanted), ...(usualPlaces[process.platform] ?? []), ...ofPlaywright()].find(starts);
}

const download = () => {
  console.log('No Chromium found; asking Playwright for one ...');
  return runNode('node_modules/playwright/cli.js', ['install', 'chromium']);
};

/** Not every system with apt has the first of the packages. */
const installPackage = async ({ isWhole }) => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  for (const name of isWhole ? ['chromium'] : [windowless, 'chromium']) {
    console.log(`Playwright has none that starts here; installing the system package ${name} ...`);
    if ((await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env })) === 0) return;
  }
};

/**
 * A Chromium that starts, got from somewhere if need be; ends the process with a sentence where there is none.
 * @param {{ isWhole?: boolean }} [options] as of findChromium
 */
export async function ensureChromium({ isWhole = false } = {}) {
  if (process.env.CHROMIUM && !findChromium()) {
    console.error(`CHROMIUM names ${process.env.CHROMIUM}, which does not start. Correct it or leave it out.`);
    process.exit(1);
  }
  for (const get of [() => {}, download, () => installPackage({ isWhole })]) {
    await get();
    const path = findChromium({ isWhole });
    if (path) return path;
  }
  console.error(`
The browser tests need Chromium or Chrome, and none could be found or installed.
  Debian, as root:  apt-get install chromium-headless-shell, or chromium
  Anywhere:         npx playwright install --with-deps chromium
  Or name your own: CHROMIUM=/path/to/chrome npm test`);
  process.exit(1);
}
