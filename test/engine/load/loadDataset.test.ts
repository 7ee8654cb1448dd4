import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DatasetFile } from '../../../src/datasets/types.ts';
import { LoadError, type LoadOptions, type LoadProgress, loadDataset } from '../../../src/engine/load/index.ts';
import { fakeCaches, forbiddenCaches, fullCaches, silentCaches } from './fakeCaches.ts';
import { gzipped, imageFile, labelFile } from './idxFiles.ts';
import * as play from './mirror.ts';

const contents: Record<string, Uint8Array<ArrayBuffer>> = {
  'train-images': imageFile(20),
  'train-labels': labelFile(Array.from({ length: 20 }, (_, i) => i % 10)),
  'test-images': imageFile(10),
  'test-labels': labelFile(Array.from({ length: 10 }, (_, i) => i)),
};
const files: DatasetFile[] = Object.entries(contents).map(([role, bytes]) => ({
  role,
  name: `${role}.gz`,
  bytes: gzipped(bytes).length,
  inflatedBytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  mirrors: [],
}));
const packed = gzipped(contents['train-images']);
const wrong = imageFile(20).fill(7, 16); // a well-formed file, but not the published one

let server: play.Mirror;
beforeEach(async () => {
  server = await play.mirror();
  for (const { role, name } of files) server.paths.set(`good/${name}`, play.good(gzipped(contents[role])));
});
afterEach(() => server.close());

const load = (options: Partial<LoadOptions> = {}) =>
  loadDataset('mnist', {
    base: server.base,
    caches: null,
    patience: { answerMs: 1500, stallMs: 1500, hedgeMs: 700, lateMs: 3000 }, // a busy machine may be silent for a moment
    files,
    mirrors: (_, file) => [`${server.base}bad/${file.name}`, `${server.base}good/${file.name}`],
    ...options,
  });

it('reads the four files from the mirrors, in turn', async () => {
  const { id, train, test, origin } = await load();
  expect(id).toBe('mnist');
  expect([train.count, test.count]).toEqual([20, 10]);
  expect(train.values).toEqual(contents['train-images'].subarray(16));
  expect([...test.labels]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(origin).toMatch(/^MNIST digits from 127\.0\.0\.1:\d+, checksums verified\.$/);
  const asked = server.asked.filter(path => path.endsWith('train-images.gz'));
  expect(asked).toEqual(['datasets/mnist/train-images.gz', 'bad/train-images.gz', 'good/train-images.gz']);
});

describe('a file without a checksum', () => {
  const ends = contents['train-images'].filter(byte => byte === 10).length;
  const loose = (lines: number) =>
    files.map(file => {
      const { sha256: _, ...rest } = file;
      return file.role === 'train-images' ? { ...rest, lines } : file;
    });

  it('is taken for its number of lines, and known by the checksum of what came', async () => {
    const { checksums, origin } = await load({ files: loose(ends + 1) });
    expect(checksums).toEqual(files.map(({ name, sha256 }) => ({ name, sha256 })));
    expect(origin).toMatch(/, contents checked\.$/);
  });

  it('that cannot be read is not kept: the next visit asks its source again', async () => {
    const { storage, stored } = fakeCaches();
    const broken = contents['train-images'].slice();
    broken[3] = 9; // another format, in as many lines
    server.paths.set('good/train-images.gz', play.good(gzipped(broken)));
    await expect(load({ files: loose(ends + 1), caches: storage })).rejects.toThrow(LoadError);
    expect(stored.size).toBe(0);
    server.paths.set('good/train-images.gz', play.good(packed));
    expect((await load({ files: loose(ends + 1), caches: storage })).train.count).toBe(20);
    // A copy that an earlier version of the lab has kept.
    for (const key of stored.keys()) if (key.includes('train-images')) stored.set(key, gzipped(broken));
    expect((await load({ files: loose(ends + 1), caches: storage })).train.count).toBe(20);
  });

  it('is passed over where it has others', async () => {
    const error = await load({ files: loose(ends) }).catch(error => error);
    expect(error.reasons.at(-1).reason).toBe(
      `The file has ${ends + 1} lines, not ${ends}: it is cut off, or another one.`,
    );
  });
});

it('prefers the own origin, in a sub-folder too', async () => {
  for (const { role, name } of files)
    server.paths.set(`lab/datasets/mnist/${name}`, play.inTransit(gzipped(contents[role])));
  expect((await load({ base: `${server.base}lab/index.html?x=1` })).train.count).toBe(20);
  expect(server.asked.every(path => path.startsWith('lab/datasets/mnist/'))).toBe(true);
});

const faults: [string, play.Behaviour | null, RegExp][] = [
  ['404', null, /no such file \(404\)/],
  ['an error status', response => response.writeHead(503).end(), /answered with an error \(503\)/],
  ['HTML with 200', play.webPage, /a web page instead of the file/],
  ['HTML with 200 and a wrong type', play.webPageInDisguise, /a web page instead of the file/],
  ['an empty body', play.good(new Uint8Array(0)), /an empty file/],
  ['truncated gzip', play.good(packed.subarray(0, packed.length - 40)), /damaged or incomplete/],
  ['corrupt gzip', play.good(packed.map((byte, i) => (i === 60 ? byte ^ 255 : byte))), /damaged or incomplete/],
  ['gzip of something larger', play.good(gzipped(imageFile(21))), /unpacks to more bytes/],
  ['gzip of something shorter', play.good(gzipped(imageFile(19))), /cut off: 14912 of 15696 bytes/],
  ['a body without end', play.good(new Uint8Array(40_000)), /more bytes than the file has/],
  ['a wrong checksum', play.good(gzipped(wrong)), /checksum does not match/],
  ['a stall', play.stall(packed), /The server sent nothing, or next to nothing, for 1\.5 seconds/],
  ['silence', play.silence, /The server sent nothing, or next to nothing, for 1\.5 seconds/],
  ['a connection that breaks', play.hangUp(packed), /connection was lost/],
];

describe.each(faults)('a mirror with %s', (_, behaviour, sentence) => {
  it('is passed over for the next one', async () => {
    if (behaviour) server.paths.set('bad/train-images.gz', behaviour);
    expect((await load()).train.values).toEqual(contents['train-images'].subarray(16));
  });

  it('is explained, file by file, when there is no other', async () => {
    if (behaviour) server.paths.set('bad/train-images.gz', behaviour);
    const error = await load({
      mirrors: (_, { name, role }) => [`${server.base}${role === 'train-images' ? 'bad' : 'good'}/${name}`],
    }).catch(error => error);
    expect(error).toBeInstanceOf(LoadError);
    expect(error.message).toBe('MNIST digits could not be loaded: 1 of 4 files could not be downloaded.');
    expect(error.reasons).toEqual([
      { file: 'train-images.gz', source: `${server.base}datasets/mnist/train-images.gz`, reason: expect.any(String) },
      { file: 'train-images.gz', source: `${server.base}bad/train-images.gz`, reason: expect.stringMatching(sentence) },
    ]);
  });
});

it('says so about every file when there is no network at all', async () => {
  const error = await load({ fetch: () => Promise.reject(new TypeError('Failed to fetch')) }).catch(error => error);
  expect(error.message).toMatch(/4 of 4 files/);
  expect(error.reasons.length).toBe(4 * 3);
  for (const { reason } of error.reasons) expect(reason).toMatch(/could not be reached/);
});

describe('sources that never answer', () => {
  afterEach(() => void vi.useRealTimers());

  it('are waited for ten seconds in all, even by a fetch that cannot be called off', async () => {
    vi.useFakeTimers();
    const asked: string[] = [];
    const silent = (url: string) => {
      asked.push(url);
      return new Promise<Response>(() => {});
    };
    const failed = loadDataset('mnist', { base: server.base, caches: null, fetch: silent as typeof fetch }).catch(
      error => error,
    );
    await vi.advanceTimersByTimeAsync(10_000);
    const error = await Promise.race([failed, Promise.resolve('still waiting')]);
    expect(error).toBeInstanceOf(LoadError);
    expect(asked.length).toBeGreaterThan(4 * 2);
    expect(error.reasons.length).toBe(asked.length);
    for (const { reason } of error.reasons)
      expect(reason).toBe('The server sent nothing, or next to nothing, for 5 seconds.');
  });

  it('may still send it when nobody waits any more', async () => {
    let send = () => {};
    const sending = new Promise<void>(resolve => {
      send = resolve;
    });
    for (const { role, name } of files)
      server.paths.set(`bad/${name}`, response => {
        void sending.then(() => play.good(gzipped(contents[role]))(response));
      });
    const patience = { answerMs: 200, hedgeMs: 100, lateMs: 60_000 };
    const error = await load({
      patience,
      mirrors: (_, { name }) => [`${server.base}bad/${name}`],
    }).catch(error => error);
    expect(error).toBeInstanceOf(LoadError);
    expect(error.reasons.map(({ reason }: { reason: string }) => reason).join()).toMatch(/sent nothing.* for 0\.2 s/);
    send();
    expect((await error.late)!.train.values).toEqual(contents['train-images'].subarray(16));
  });

  it('and in the end it does not come', async () => {
    for (const { name } of files) server.paths.set(`bad/${name}`, play.silence);
    const patience = { answerMs: 100, hedgeMs: 50, lateMs: 300 };
    const error = await load({ patience, mirrors: (_, { name }) => [`${server.base}bad/${name}`] }).catch(
      error => error,
    );
    expect(await error.late).toBeNull();
  });

  it('do not keep a good one from being asked', async () => {
    for (const { name } of files) server.paths.set(`bad/${name}`, play.silence);
    const started = performance.now();
    expect((await load({ patience: { answerMs: 60_000, hedgeMs: 100 } })).train.count).toBe(20);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('nor does one that sends a byte now and then', async () => {
    server.paths.set('bad/train-images.gz', play.inPieces(packed, packed.length, 50));
    const { origin, train } = await load({ patience: { answerMs: 60_000, stallMs: 60_000, hedgeMs: 120 } });
    expect(train.values).toEqual(contents['train-images'].subarray(16));
    expect(server.asked).toContain('good/train-images.gz');
    expect(origin).toContain('checksums verified');
  });
});

it('a browser that cannot unpack says so, of each source, and takes what was inflated on the way', async () => {
  vi.stubGlobal('DecompressionStream', undefined);
  try {
    const error = await load().catch(error => error);
    expect(error).toBeInstanceOf(LoadError);
    const good = error.reasons.filter(({ source }: { source: string }) => source.includes('/good/'));
    expect(good.length).toBe(4);
    for (const { reason } of good) expect(reason).toMatch(/this browser cannot unpack gzip/);
    for (const { role, name } of files) server.paths.set(`bad/${name}`, play.good(contents[role]));
    expect((await load()).train.count).toBe(20);
  } finally {
    vi.unstubAllGlobals();
  }
});

it('takes files that were inflated in transit', async () => {
  for (const { role, name } of files) server.paths.set(`bad/${name}`, play.inTransit(gzipped(contents[role])));
  expect((await load()).train.count).toBe(20);
  expect(server.asked.some(path => path.startsWith('good/'))).toBe(false);
});

it('reports progress that rises to 1 over the whole dataset', async () => {
  server.paths.set('bad/train-images.gz', play.inPieces(packed, 5, 400)); // slow, but never silent for too long
  const seen: LoadProgress[] = [];
  await load({ onProgress: progress => seen.push(progress) });
  expect(seen.at(-1)!.share).toBeCloseTo(1, 9);
  const large = seen.filter(({ file }) => file === 'train-images.gz');
  expect(large.length).toBeGreaterThan(2);
  expect(large.at(-1)).toMatchObject({ loadedBytes: packed.length, totalBytes: packed.length });
  expect(large.at(-1)!.source).toContain('/bad/');
});

it('can be called off, and then asks nobody else', async () => {
  server.paths.set('bad/train-images.gz', play.silence);
  const control = new AbortController();
  const loading = load({ signal: control.signal, patience: { hedgeMs: 5000 } });
  setTimeout(() => control.abort(), 100);
  await expect(loading).rejects.toThrow(/abort/i);
  expect(server.asked).not.toContain('good/train-images.gz');
});

describe('the kept copy', () => {
  it('makes a second visit need no network', async () => {
    const { storage, stored } = fakeCaches();
    expect((await load({ caches: storage })).notes).toEqual([]);
    expect(stored.size).toBe(4);
    const again = await load({ caches: storage, fetch: () => Promise.reject(new Error('offline')) });
    expect(again.train.values).toEqual(contents['train-images'].subarray(16));
    expect(again.origin).toBe('MNIST digits from the copy that this browser kept, checksums verified.');
  });

  it('is checked, and replaced when it is damaged', async () => {
    const { storage, stored } = fakeCaches();
    await load({ caches: storage });
    const [key] = [...stored.keys()].filter(key => key.includes('train-images'));
    stored.set(key, gzipped(wrong));
    expect((await load({ caches: storage })).train.values).toEqual(contents['train-images'].subarray(16));
    expect(stored.get(key)).toEqual(packed);
  });

  it.each([
    ['full', fullCaches],
    ['forbidden', forbiddenCaches],
    ['silent', silentCaches],
    ['absent', null],
  ])('may be %s: the data is there all the same, with a note', async (_, caches) => {
    const { train, notes } = await load({ caches });
    expect(train.count).toBe(20);
    expect(notes).toEqual(['This browser could not keep a copy of the data, so the next visit will fetch it again.']);
  });
});

it('draws Strokes without asking anybody', async () => {
  const shares: number[] = [];
  const { id, notes } = await loadDataset('strokes', {
    base: server.base,
    caches: null,
    onProgress: ({ share }) => shares.push(share),
  });
  expect([id, notes, server.asked]).toEqual(['strokes', [], []]);
  expect(shares.at(-1)).toBe(1);
});
