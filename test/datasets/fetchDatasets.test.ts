import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchDatasets } from '../../scripts/datasets.mjs';
import { gzipped, imageFile, labelFile } from '../engine/load/idxFiles.ts';
import * as play from '../engine/load/mirror.ts';

const images = imageFile(3);
const labels = labelFile([1, 2, 3]);
const packed = gzipped(images);

let server: play.Mirror;
let to: string;
let lines: string[];
beforeEach(async () => {
  server = await play.mirror();
  to = mkdtempSync(join(tmpdir(), 'datasets-'));
  lines = [];
});
afterEach(async () => {
  await server.close();
  rmSync(to, { recursive: true });
});

const declare = (name: string, bytes: Uint8Array, mirrors: string[]) => ({
  name,
  bytes: gzipped(bytes).length,
  inflatedBytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  mirrors,
});
const run = (options = {}) => {
  const urls = (name: string) => [`${server.base}first/${name}`, `${server.base}second/${name}`];
  const declared = {
    toy: [declare('images.gz', images, urls('images.gz')), declare('labels.gz', labels, urls('labels.gz'))],
  };
  const log = (line: string) => lines.push(line);
  return fetchDatasets({ from: '', to, log, declared, probeMs: 1500, stallMs: 200, ...options });
};
const serve = (path: string, behaviour: play.Behaviour) => server.paths.set(path, behaviour);

it('downloads, verifies, says so, and leaves alone what is there and right', async () => {
  serve('first/images.gz', play.good(packed));
  serve('second/labels.gz', play.good(gzipped(labels)));
  expect(await run()).toEqual({ present: 2, total: 2 });
  expect(readFileSync(join(to, 'toy/images.gz'))).toEqual(Buffer.from(packed));
  expect(lines).toEqual([
    `fetched toy/images.gz from ${server.base}first/images.gz`,
    `fetched toy/labels.gz from ${server.base}second/labels.gz`,
  ]);
  server.asked.length = 0;
  expect(await run()).toEqual({ present: 2, total: 2 });
  expect(server.asked).toEqual([]);
});

it('takes a text without a checksum by its lines', async () => {
  const text = new TextEncoder().encode('1 2\n3 4\n5 6\n');
  const { sha256: _, ...loose } = declare('it.txt', text, [`${server.base}first/it.txt`]);
  serve('first/it.txt', play.good(text));
  expect(await run({ declared: { toy: [{ ...loose, lines: 4 }] } })).toEqual({ present: 0, total: 1 });
  expect(lines.join()).toContain('it has 3 lines, not 4');
  expect(await run({ declared: { toy: [{ ...loose, lines: 3 }] } })).toEqual({ present: 1, total: 1 });
});

/** A ZIP archive of some files, as small as it can be: nobody reads its checksums here. */
function zipOf(entries: Record<string, Uint8Array>): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, bytes] of Object.entries(entries)) {
    const [packed, path] = [deflateRawSync(bytes), Buffer.from(name)];
    const [local, entry] = [Buffer.alloc(30), Buffer.alloc(46)];
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(path.length, 26);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(path.length, 28);
    entry.writeUInt32LE(at, 42);
    bodies.push(local, path, packed);
    directory.push(entry, path);
    at += 30 + path.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(Object.keys(entries).length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

describe('a file in an archive', () => {
  const text = (rows: number) => new TextEncoder().encode('1 2\n'.repeat(rows));
  const declared = (...names: string[]) => ({
    toy: names.map((name, i) => {
      const { sha256: _, ...loose } = declare(name, text(i + 1), []);
      return { ...loose, lines: i + 1, archive: `${server.base}it.zip` };
    }),
  });

  it('is taken out of it, and the archive is fetched once', async () => {
    serve('it.zip', play.good(zipOf({ 'toy/a.txt': text(1), 'read me.md': text(9), 'b.txt': text(2) })));
    expect(await run({ declared: declared('a.txt', 'b.txt') })).toEqual({ present: 2, total: 2 });
    expect(readFileSync(join(to, 'toy/b.txt'), 'utf8')).toBe('1 2\n1 2\n');
    expect(server.asked.filter(path => path === 'it.zip').length).toBeLessThanOrEqual(2); // and once to see whether it answers
  });

  it.each<[string, () => Uint8Array, RegExp]>([
    ['that is none', () => text(3), /it is no ZIP archive/],
    ['without it', () => zipOf({ 'b.txt': text(1) }), /the archive has no a\.txt/],
    ['with another one', () => zipOf({ 'a.txt': text(7) }), /the archive is damaged|7 lines, not 1/],
    ['that is cut off', () => zipOf({ 'a.txt': text(1) }).subarray(0, 40), /it is no ZIP archive/],
  ])('is missing in an archive %s, which is said', async (_, bytes, sentence) => {
    serve('it.zip', play.good(bytes()));
    expect(await run({ declared: declared('a.txt') })).toEqual({ present: 0, total: 1 });
    expect(lines.join()).toMatch(sentence);
  });
});

it('goes on to the next mirror, explains what is missing, and leaves no half of a file', async () => {
  serve('first/images.gz', play.webPageInDisguise);
  serve('second/images.gz', play.good(packed.subarray(0, packed.length - 30)));
  serve('first/labels.gz', play.stall(gzipped(labels)));
  serve('second/labels.gz', play.good(gzipped(labelFile([3, 2, 1]))));
  expect(await run({ optional: true })).toEqual({ present: 0, total: 2 });
  expect(lines.join('\n')).toMatch(
    /MISSING toy\/images.gz\n.*first.*: it is a web page.*\n.*second.*damaged or cut off/,
  );
  expect(lines.join('\n')).toMatch(
    /MISSING toy\/labels.gz\n.*sent nothing for 0\.2 seconds\n.*checksum does not match/,
  );
  expect(lines.at(-1)).toMatch(/runs without them/);
  expect(readdirSync(to)).toEqual([]);
});

it('replaces a damaged file', async () => {
  mkdirSync(join(to, 'toy'));
  writeFileSync(join(to, 'toy/images.gz'), 'rubbish');
  serve('first/images.gz', play.good(packed));
  serve('first/labels.gz', play.good(gzipped(labels)));
  expect(await run()).toEqual({ present: 2, total: 2 });
  expect(readFileSync(join(to, 'toy/images.gz'))).toEqual(Buffer.from(packed));
});

it('copies from a folder, without asking a mirror', async () => {
  const from = join(to, 'source');
  mkdirSync(join(from, 'toy'), { recursive: true });
  writeFileSync(join(from, 'toy/images.gz'), packed);
  expect(await run({ from })).toEqual({ present: 1, total: 2 });
  expect(lines[0]).toBe(`copied  toy/images.gz from ${from}/toy/images.gz`);
  expect(lines[1]).toMatch(/MISSING toy\/labels.gz\n.*there is no such file/);
  expect(server.asked).toEqual([]);
});

it('has its answer when nobody answers', async () => {
  for (const name of ['images.gz', 'labels.gz']) serve(`first/${name}`, play.silence);
  expect(await run()).toEqual({ present: 0, total: 2 });
  expect(lines.join('\n')).toContain('cannot be reached');
});

describe('mirrors that answer and then send nothing', () => {
  const names = Array.from({ length: 8 }, (_, i) => `${i}.gz`);
  let others: play.Mirror[];
  beforeEach(async () => {
    others = await Promise.all([play.mirror(), play.mirror(), play.mirror()]);
  });
  afterEach(() => Promise.all(others.map(each => each.close())));
  const declared = () => ({
    toy: names.map(name =>
      declare(
        name,
        images,
        others.map(({ base }) => `${base}${name}`),
      ),
    ),
  });

  it('are each waited for once, not once for every file', async () => {
    for (const { paths } of others) for (const name of names) paths.set(name, play.mute);
    expect(await run({ declared: declared(), optional: true })).toEqual({ present: 0, total: 8 });
    const downloads = others.flatMap(({ asked }) => asked).length - others.length; // each was asked whether it is there
    expect(downloads).toBe(others.length);
    expect(lines.filter(line => line.startsWith('MISSING')).length).toBe(8);
    expect(lines.join('\n')).toMatch(/sent nothing for 0\.2 seconds/);
    expect(lines.at(-1)).toMatch(/runs without them.*Strokes/);
  });

  it('are not waited for longer than all of them may be silent', async () => {
    for (const { paths } of others) for (const name of names) paths.set(name, play.mute);
    const started = performance.now();
    await run({ declared: declared(), optional: true, stallMs: 60_000, silentMs: 500 });
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(lines.join('\n')).toMatch(/no mirror sent anything for 0\.5 seconds/);
  });

  it('nor for ever where they send a byte now and then', async () => {
    for (const { paths } of others) for (const name of names) paths.set(name, play.inPieces(packed, 200, 100));
    const started = performance.now();
    await run({ declared: declared(), optional: true, stallMs: 60_000, silentMs: 500 });
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('do no harm beside one that sends', async () => {
    for (const { paths } of others.slice(1)) for (const name of names) paths.set(name, play.mute);
    for (const name of names) others[2].paths.set(name, play.good(packed));
    expect(await run({ declared: declared(), optional: true })).toEqual({ present: 8, total: 8 });
  });
});

it('says so when the folder is not there, and explains itself', async () => {
  await expect(run({ from: '/no/such/folder' })).rejects.toThrow('There is no folder /no/such/folder');
  const script = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/datasets.mjs', ...args], { encoding: 'utf8' });
  expect(script('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--from DIR') });
  expect(script('--from', '/no/such/folder')).toMatchObject({ status: 1, stderr: expect.stringMatching(/no folder/) });
  expect(script('--form')).toMatchObject({ status: 2 });
});
