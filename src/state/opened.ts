// What a person opens from this computer: images in files of their own, or a table, which is asked about first.

import { trainAndTest } from '../core/fileNames.ts';
import type { Problem } from '../engine/api.ts';
import { chooseOwn, inWords } from './chooseOwn.ts';
import { notify } from './notices.ts';
import { run } from './store.ts';
import { askAboutTable, isTableName } from './table.ts';

/** Dataset files from this computer become the dataset `own`; what cannot be read is said, and nothing is lost. */
export async function openFiles(files: readonly File[]): Promise<void> {
  if (files.some(({ name }) => isWeightsName(name))) return openWeights(files);
  if (files.some(({ name }) => isTableName(name))) {
    const [one, two] = files;
    const pair = files.length === 2 ? trainAndTest(one, two) : null;
    if (files.length === 1) return askAboutTable(one);
    if (pair) return askAboutTable(pair.train, pair.test);
    notify(
      'warning',
      'Open one table at a time, or two files of one: one has “train” in its name and the other “test”. You choose the label column before it is used.',
    );
    return;
  }
  const named = files.length === 1 ? `“${files[0].name}”` : 'The files';
  const read = files.map(async file => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }));
  await take(named, run.open(Promise.all(read)));
}

/** Rows and columns of the opened images change places. */
export const turnOpened = (): Promise<void> => take('The files', run.turn());

/** Names of files of weights. */
const isWeightsName = (name: string): boolean => /\.(safetensors|npz)$/i.test(name);

/** What reads weights comes with the first that are opened. */
async function openWeights(files: readonly File[]): Promise<void> {
  if (files.length > 1) {
    notify('warning', 'Open one file of weights at a time, by itself.');
    return;
  }
  const { importWeights } = await import('./python/import.ts').catch(() => ({ importWeights: null }));
  if (importWeights) await importWeights(files[0]);
  else notify('warning', 'What reads weights could not be fetched. Try again when the connection is back.');
}

async function take(named: string, opening: Promise<Problem | null>): Promise<void> {
  try {
    const problem = await opening;
    if (problem) notify('warning', inWords(problem));
    else chooseOwn();
  } catch (error) {
    notify('warning', `${named} could not be read: ${(error as Error).message}`);
  }
}
