// The datasets that this engine has: what was downloaded or drawn, and files that a person opened. A download belongs to
// nobody: whoever asks while it is under way hears of its progress, and it goes on when they have turned to something else.

import { type DatasetId, datasets } from '../datasets/index.ts';
import { datasetCredit, datasetName } from '../datasets/naming.ts';
import { takeOpened } from '../datasets/openedSets.ts';
import type { LoadedDataset, OwnData } from '../datasets/types.ts';
import type { UserFile } from './api.ts';
import { LoadError, type Loaded, loadDataset, loadFiles, type Opened } from './load/index.ts';

export type Doing = (text: string, fraction: number | null) => void;

export interface Source {
  /** The dataset's id, or for opened files that of their contents. */
  readonly id: string;
  readonly name: string;
  /** Who made it; null for files of which nobody knows. */
  readonly credit: string | null;
  readonly data: LoadedDataset;
  readonly notes: readonly string[];
}

/** Opened files that are asked for and are not here, or no longer. */
export class NotOpenError extends Error {
  override name = 'NotOpenError';
  constructor(others: boolean) {
    super(
      others
        ? 'These settings belong to other files than the ones that are open. Open those, or choose another dataset.'
        : 'These settings belong to files opened from a computer, and none are open here. Open them, or choose another dataset.',
    );
  }
}

interface Download {
  readonly found: Promise<Source>;
  readonly listeners: Set<Doing>;
  said: Parameters<Doing>;
}

/**
 * @param base the page's address, beneath which datasets are looked for
 * @param onArrival called whenever a dataset has come that was not here before
 * @param load where datasets come from; for tests
 */
export function createLibrary(base: string, onArrival: () => void = () => {}, load = loadDataset) {
  const downloads = new Map<DatasetId, Download>();
  const arrived = new Set<DatasetId>();
  const opened = new Map<string, Source>();

  function begin(id: DatasetId): Download {
    const { label, make } = datasets[id];
    const listeners = new Set<Doing>();
    const say: Doing = (...said) => {
      download.said = said;
      for (const doing of listeners) doing(...said);
    };
    const sourceOf = (data: Loaded): Source => ({
      id,
      name: label,
      credit: datasetCredit(id),
      data,
      notes: data.notes,
    });
    const find = async (): Promise<Source> => {
      try {
        const data = await load(id, { base, onProgress: ({ share }) => say(`Loading ${label}`, share) });
        arrived.add(id);
        return sourceOf(data);
      } catch (error) {
        // What failed is tried again next time, unless that time has come already.
        if (downloads.get(id) === download) downloads.delete(id);
        if (error instanceof LoadError) void error.late.then(data => data && takeLate(sourceOf(data)));
        throw error;
      } finally {
        listeners.clear();
      }
    };
    /** Nobody waits for it any more, but it is here. */
    const takeLate = (source: Source) => {
      if (arrived.has(id)) return;
      arrived.add(id);
      downloads.set(id, { ...download, found: Promise.resolve(source) });
      onArrival();
    };
    const download: Download = {
      listeners,
      said: [`${make ? 'Drawing' : 'Loading'} ${label}`, null],
      found: Promise.resolve().then(find),
    };
    downloads.set(id, download);
    download.found.then(onArrival, () => {});
    return download;
  }

  /** What `own` means from now on. */
  function take({ own, data }: Opened): OwnData {
    const name = datasetName('own', own);
    takeOpened(opened, own.id, { id: own.id, name, credit: null, data, notes: own.notes });
    return own;
  }

  return {
    /** Downloaded or drawn, and at hand. */
    get arrived(): readonly DatasetId[] {
      return [...arrived];
    },

    /**
     * The dataset, from memory if it was here before.
     * @param own which opened files are meant by `own`: the last by default
     * @throws LoadError, NotOpenError
     */
    async get(id: DatasetId, doing: Doing, own?: string): Promise<Source> {
      if (datasets[id].opened) {
        const found = own === undefined ? [...opened.values()].at(-1) : opened.get(own);
        if (!found) throw new NotOpenError(opened.size > 0);
        return found;
      }
      const download = downloads.get(id) ?? begin(id);
      if (!arrived.has(id)) {
        download.listeners.add(doing);
        doing(...download.said);
      }
      return download.found;
    },

    /** Files from the student's computer: what `own` means from now on. @throws LoadError */
    open: async (files: readonly UserFile[], options: { turned?: boolean } = {}): Promise<OwnData> =>
      take(await loadFiles(files as Parameters<typeof loadFiles>[0], options)),

    /** A table of theirs: the same. */
    take,
  };
}

export type Library = ReturnType<typeof createLibrary>;
