// Fills public/datasets/ with the official files, from a folder or from the mirrors, so that the lab serves them itself.
// Node only, no packages: it also runs before anything is installed. What the files are is declared once, in
// src/datasets/files.json.

import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { createPatience, folder, mirrors } from './datasetSources.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const help = `npm run datasets [-- --from DIR]

Puts the datasets that are read from files into public/datasets/, checks every one and says what it did per file.
  --from DIR   copy from DIR/mnist/*.gz, DIR/fashion-mnist/*.gz and so on instead of downloading
  LAB_DATASETS the same, as an environment variable`;

/**
 * Makes sure of every file. What is there and right is left alone; what is written appears whole or not at all.
 * @param {object} options
 * @param {string} [options.from] a folder with mnist/, fashion-mnist/ and so on; LAB_DATASETS by default; \'\' = the mirrors
 * @param {(line: string) => void} [options.log]
 * @param {boolean} [options.optional] the lab also runs without: say so, in one line, where files are missing
 * @param {string} [options.to] folder to fill
 * @param {number} [options.probeMs] how long a mirror may take to answer at all
 * @param {number} [options.stallMs] how long a mirror may pause while it sends
 * @param {number} [options.silentMs] how long all of them together may, before none is asked any more
 * @param {number} [options.mostMs] how long all of it may take
 * @param {object} [options.declared] the content of files.json
 * @returns {Promise<{ present: number, total: number }>} files that are there and right, of all
 * @throws {Error} with a sentence, if the folder `from` is not there
 */
export async function fetchDatasets({
  from = process.env.LAB_DATASETS,
  log = console.log,
  optional = false,
  to = join(root, 'public/datasets'),
  probeMs = 4000,
  stallMs = optional ? 5000 : 15_000,
  silentMs = optional ? 18_000 : 60_000,
  mostMs = optional ? 600_000 : Number.POSITIVE_INFINITY,
  declared,
} = {}) {
  if (from) await requireFolder(resolve(from));
  const all = declared ?? JSON.parse(await readFile(join(root, 'src/datasets/files.json'), 'utf8'));
  const files = Object.entries(all).flatMap(([id, list]) => (Array.isArray(list) ? list.map(f => ({ ...f, id })) : []));

  const missing = [];
  for (const file of files)
    if (await isRight(join(to, file.id, file.name), file)) log(`ok      ${file.id}/${file.name} is there already`);
    else missing.push(file);

  let present = files.length - missing.length;
  if (missing.length > 0) {
    if (optional && !from) log(`Getting the datasets; where nobody sends anything, for ${silentMs / 1000} seconds ...`);
    const patience = createPatience({ silentMs, mostMs });
    const source = from ? folder(resolve(from)) : await mirrors(missing, { probeMs, stallMs, patience, log });
    for (const file of missing) if (await obtain(file, source, to, log)) present++;
    patience.stop();
  }
  if (present < files.length && optional)
    log('The lab runs without them: it draws a dataset of its own (Strokes). `npm run datasets` tries again.');
  return { present, total: files.length };
}

async function obtain(file, source, to, log) {
  const name = `${file.id}/${file.name}`;
  const problems = [];
  for (const { place, read } of source(file)) {
    try {
      const bytes = await read();
      const problem = problemWith(bytes, file);
      if (problem) throw new Error(problem);
      await writeWhole(join(to, file.id, file.name), bytes);
      log(`${place.startsWith('http') ? 'fetched' : 'copied '} ${name} from ${place}`);
      return true;
    } catch (error) {
      problems.push(`${place}: ${sentence(error)}`);
    }
  }
  const why = problems.length > 0 ? problems : ['no mirror that has it answers'];
  log(`MISSING ${name}${why.map(problem => `\n          ${problem}`).join('')}`);
  return false;
}

/** Why the bytes are not the published file, gzipped or not; null if they are. */
function problemWith(bytes, file) {
  if (bytes[0] === 0x3c) return 'it is a web page, not the file';
  let inflated = bytes;
  try {
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) inflated = gunzipSync(bytes, { maxOutputLength: file.inflatedBytes });
  } catch {
    return 'the gzip file is damaged or cut off';
  }
  if (file.sha256 === undefined) {
    const lines = inflated.toString('utf8').trimEnd().split('\n').length;
    return lines === file.lines ? null : `it has ${lines} lines, not ${file.lines}`;
  }
  const matches = createHash('sha256').update(inflated).digest('hex') === file.sha256;
  return matches ? null : 'the checksum does not match';
}

async function isRight(path, file) {
  const bytes = await readFile(path).catch(() => null);
  return bytes !== null && problemWith(bytes, file) === null;
}

async function writeWhole(path, bytes) {
  await mkdir(join(path, '..'), { recursive: true });
  const part = `${path}.${process.pid}.part`;
  try {
    await writeFile(part, bytes);
    await rename(part, path);
  } finally {
    await rm(part, { force: true });
  }
}

async function requireFolder(path) {
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) throw new Error(`There is no folder ${path} to take the datasets from.`);
}

function sentence(error) {
  if (error.code === 'ENOENT') return 'there is no such file';
  return error.cause?.code ?? error.message;
}

async function main(args) {
  if (args.includes('--help') || args.includes('-h')) return console.log(help);
  const at = args.indexOf('--from');
  if (args.length > (at < 0 ? 0 : 2) || at > 0 || (at === 0 && args.length < 2)) {
    console.error(help);
    process.exitCode = 2;
    return;
  }
  try {
    const { present, total } = await fetchDatasets(at < 0 ? {} : { from: args[1] });
    console.log(`${present} of ${total} files are in public/datasets/.`);
    process.exit(present === total ? 0 : 1); // not a mere exit code: a name look-up may still be waiting
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main(process.argv.slice(2));
