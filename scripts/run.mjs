// Starts other programs for the scripts of this folder. Only Node's own modules: node_modules may not be there yet.

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a program with its output passed through, and resolves to its exit status.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export const run = (command, args, options = {}) =>
  new Promise(resolve => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    child.on('error', () => resolve(127));
    child.on('close', (status, signal) => resolve(signal ? 130 : (status ?? 1)));
  });

/**
 * Runs a program that is itself a Node script, so that no shell is needed on any system.
 * @param {string} script path from the project's root
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export const runNode = (script, args, options) => run(process.execPath, [script, ...args], options);
