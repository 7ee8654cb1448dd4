// A dataset by id, ready for the split: made in the page, or read from its files, which are fetched side by side. All files are tried
// even when one is lost, so that the page can say about each what went wrong.

import { filesOf } from '../../datasets/files.ts';
import { type DatasetId, datasets } from '../../datasets/index.ts';
import type { DatasetFile, FileDataset, LoadedDataset } from '../../datasets/types.ts';
import { askToKeep } from './asking.ts';
import { checksumsOf, fileChecksums } from './checksums.ts';
import { keeper, platformCaches } from './keep.ts';
import { keptOf } from './kept.ts';
import { LoadError } from './loadError.ts';
import { type FileProgress, keptCopy, type LoadedFile, loadFile, type MissingFile, type Patience } from './loadFile.ts';
import { type AskToKeep, onPermission } from './permission.ts';

export interface LoadProgress extends FileProgress {
  /** Of the whole dataset, 0 to 1. */
  share: number;
}

export interface LoadOptions {
  /** The page's address: `datasets/<id>/<name>` is looked for beneath it. */
  base: string;
  fetch?: typeof fetch | undefined;
  /** The page's Cache Storage; null keeps nothing. By default what the platform has. */
  caches?: CacheStorage | null | undefined;
  /** Who is asked before many bytes are kept; by default whoever is at the page. */
  ask?: AskToKeep | undefined;
  onProgress?: ((progress: LoadProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** Other waiting times than `patience`. */
  patience?: Partial<Patience> | undefined;
  /** Addresses to ask instead of the declared mirrors. */
  mirrors?: ((id: DatasetId, file: DatasetFile) => readonly string[]) | undefined;
  /** Files to read instead of the declared ones; for tests. */
  files?: readonly DatasetFile[] | undefined;
}

/** Together they bound how long four silent sources are waited for: three times the hedge and one answer, 9.5 s. */
export const patience: Patience = { answerMs: 5000, stallMs: 10_000, hedgeMs: 1500, lateMs: 120_000 };

export type Loaded = LoadedDataset & {
  /** Sentences about what went wrong on the way without doing harm. */
  notes: string[];
};

/**
 * @throws LoadError when a file cannot be had from anywhere, or all sources are silent for too long; its `reasons` tell source
 * by source why, and `late` is the dataset if it comes after all
 * @throws the signal's reason when the caller aborted
 */
export async function loadDataset(id: DatasetId, options: LoadOptions, isAgain = false): Promise<Loaded> {
  const dataset = datasets[id];
  if (dataset.make) {
    const onProgress = (share: number) =>
      options.onProgress?.({ file: dataset.label, loadedBytes: 0, totalBytes: 0, source: 'this page', share });
    const made = await dataset.make({ onProgress }).catch(() => {
      throw new LoadError(`${dataset.label} could not be made: a part of this page could not be fetched.`, []);
    });
    return { ...made, checksums: await checksumsOf(made).catch(() => []), notes: [] };
  }
  if (!dataset.read) throw new LoadError(`${dataset.label} are opened on the page; nothing is fetched for them.`, []);
  const { files = filesOf(id) } = options;
  const results = await readFiles(id, files, options);
  const missing = results.flatMap(result => ('reasons' in result ? [result] : []));
  if (missing.length === 0) {
    const loaded = results as LoadedFile[];
    try {
      return await assembled(dataset, id, files, loaded);
    } catch (error) {
      // What cannot be read is not kept, or the next visit would be given it again; and if it was, its source may have better.
      const { caches = platformCaches(), base } = options;
      await keptOf(caches, base).remove(id);
      if (isAgain || !loaded.some(({ source }) => source === keptCopy)) throw error;
      return loadDataset(id, options, true);
    }
  }
  const late = Promise.all(results.map(result => ('reasons' in result ? result.late : result)))
    .then(all => (all.every(file => file !== null) ? assembled(dataset, id, files, all) : null))
    .catch(() => null);
  throw new LoadError(
    `${dataset.label} could not be loaded: ${missing.length} of ${files.length} files could not be downloaded.`,
    missing.flatMap(({ reasons }) => reasons),
    'download',
    late,
  );
}

async function assembled(
  { label, read }: FileDataset,
  id: DatasetId,
  files: readonly DatasetFile[],
  loaded: readonly LoadedFile[],
): Promise<Loaded> {
  try {
    const parts = await read(role => loaded[files.findIndex(file => file.role === role)].bytes);
    const checksums = await fileChecksums(files, loaded);
    return { id, ...parts, origin: originOf(label, files, loaded), checksums, notes: notesOf(loaded) };
  } catch (error) {
    // Only a wrong declaration of ours gets here, or a text without a checksum: the bytes are verified and do not parse.
    throw new LoadError((error as Error).message, []);
  }
}

/** Every file, in the order of the declaration: what was had, or why not. */
async function readFiles(
  id: DatasetId,
  files: readonly DatasetFile[],
  options: LoadOptions,
): Promise<(LoadedFile | MissingFile)[]> {
  const storage = options.caches === undefined ? platformCaches() : options.caches;
  const shares = new Map<string, number>();
  const allBytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const copies = onPermission(
    { id, packed: allBytes, inflated: files.reduce((sum, file) => sum + file.inflatedBytes, 0) },
    keeper(storage, options.base),
    keptOf(storage, options.base),
    options.ask ?? askToKeep,
  );
  const onProgress = (progress: FileProgress, file: DatasetFile) => {
    // Two sources may be sending the same file: what counts is the one that is farther.
    const loaded = (progress.loadedBytes / progress.totalBytes) * (file.bytes / allBytes);
    shares.set(file.name, Math.max(shares.get(file.name) ?? 0, loaded));
    const share = Math.min(
      1,
      [...shares.values()].reduce((sum, part) => sum + part),
    );
    options.onProgress?.({ ...progress, share });
  };
  return Promise.all(
    files.map(file => {
      const own = new URL(`datasets/${id}/${file.name}`, options.base).href;
      const mirrors = options.mirrors?.(id, file) ?? file.mirrors;
      const sources = {
        key: `${id}/${file.name}?${file.sha256 ? `sha256=${file.sha256}` : `lines=${file.lines}`}`,
        addresses: [own, ...mirrors],
        keeper: copies,
      };
      return loadFile(file, sources, {
        fetch: options.fetch ?? globalThis.fetch,
        patience: { ...patience, ...options.patience },
        signal: options.signal,
        onProgress: progress => onProgress(progress, file),
      });
    }),
  );
}

function originOf(label: string, files: readonly DatasetFile[], loaded: readonly LoadedFile[]): string {
  const hosts = [...new Set(loaded.map(({ source }) => (source === keptCopy ? source : new URL(source).host)))];
  const places = hosts.map(host => (host === keptCopy ? 'the copy that this browser kept' : host));
  const check = files.every(file => file.sha256) ? 'checksums verified' : 'contents checked';
  return `${label} from ${places.join(' and ')}, ${check}.`;
}

const notesOf = (files: readonly LoadedFile[]): string[] =>
  files.every(file => file.kept)
    ? []
    : ['This browser could not keep a copy of the data, so the next visit will fetch it again.'];
