// The built lab with an assignment inside, as a package that learning platforms take (SCORM 1.2):
//   npm run scorm -- --assignment my.assignment.json [--mastery 80] [--out lab.zip]

import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { here, inNode } from './inNode.mjs';
import { root, runNode } from './run.mjs';

const usage = 'Usage: npm run scorm -- --assignment FILE-OR-LINK [--mastery 0-100] [--out lab.zip]';

function optionsOf(args) {
  const text = { type: 'string' };
  const { values } = parseArgs({ args, options: { assignment: text, out: text, mastery: text } });
  if (!values.assignment) throw new Error('Which assignment? A file that “Prepare” has saved, or a link.');
  const mastery = values.mastery === undefined ? null : Number(values.mastery);
  if (mastery !== null && !(mastery >= 0 && mastery <= 100))
    throw new Error(`--mastery wants a number from 0 to 100, not ${values.mastery}`);
  return { assignment: values.assignment, out: values.out ?? 'lab.zip', mastery };
}

/** Every file of the build by its path, as it is written in a package. */
async function built() {
  const dist = here('../dist');
  if (!existsSync(join(dist, 'index.html'))) {
    console.log('Building ...');
    const status = await runNode('node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn']);
    if (status !== 0) throw new Error('The lab could not be built.');
  }
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async path => [relative(dist, path).split(sep).join('/'), new Uint8Array(await readFile(path))]),
  );
}

let options;
try {
  options = optionsOf(process.argv.slice(2));
} catch (error) {
  console.error(`${error.message}\n${usage}`);
  process.exit(1);
}
try {
  const { assignment, out, mastery } = options;
  const of = path => resolve(process.env.INIT_CWD ?? root, path); // npm has gone to the root
  if (assignment.endsWith('.json') && !existsSync(of(assignment))) throw new Error(`There is no file ${assignment}.`);
  const source = existsSync(of(assignment)) ? await readFile(of(assignment), 'utf8') : assignment;
  const lab = Object.fromEntries(await built());
  await inNode('makeScorm', async ({ makeScorm }) => {
    const { zip, title, names } = makeScorm(source, lab, mastery);
    await writeFile(of(out), zip);
    console.log(`${out}, ${(zip.length / 1e6).toFixed(1)} MB: the lab with “${title}”, ${names.length} files.`);
    const datasets = new Set(names.filter(name => name.startsWith('datasets/')).map(name => name.split('/')[1]));
    if (datasets.size > 0) console.log(`In it are the files of ${[...datasets].join(' and ')}.`);
  });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
