// Brings node_modules in line with package-lock.json. Versions are compared and not dates: a fresh checkout has
// files younger than a node_modules that is perfectly good, and installing again would need a network.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, runNode } from './run.mjs';

/** @param {string} path @returns {Record<string, { version?: string, optional?: boolean }>} */
const packagesIn = path => JSON.parse(readFileSync(path, 'utf8')).packages;

/** Whether every package of the lock is installed in its version; optional ones belong to other systems. */
export function isInstalled(folder = root) {
  const installedPath = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installedPath)) return false;
  const installed = packagesIn(installedPath);
  return Object.entries(packagesIn(join(folder, 'package-lock.json'))).every(
    ([path, wanted]) => path === '' || wanted.optional || installed[path]?.version === wanted.version,
  );
}

const npm = args => {
  const cli = process.env.npm_execpath; // set when npm started us, and then there is no need for a shell
  if (cli?.endsWith('.js')) return runNode(cli, args);
  return run('npm', args, { shell: process.platform === 'win32' });
};

/** Installs what is missing; ends the process with a sentence where that fails. */
export async function install() {
  if (isInstalled()) return;
  console.log('Installing the packages of package-lock.json (once, about a minute) ...');
  const status = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status === 0) return;
  console.error('\nThe packages could not be installed; npm says why above. Without a network this cannot work.');
  process.exit(1);
}
