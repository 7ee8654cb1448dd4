// A file of JSON that somebody has dropped or chosen: an assignment, the answers to one, or runs. What it is, it says itself.

import { ANSWERS_FILE, readAnswers } from '../../assignments/answers.ts';
import { ASSIGNMENT_FILE, readFile } from '../../assignments/file.ts';
import { BadFile } from '../../core/checked.ts';
import { has } from '../../core/registry.ts';
import { notify } from '../../state/notices.ts';
import { importRuns } from '../../state/runs/actions.ts';
import { MAX_MEGABYTES } from '../../state/runs/files.ts';
import { kept } from '../../state/runs/store.ts';
import { openAssignment } from './open.ts';
import { goOnWith } from './resume.ts';

async function importAll(_: string, file: File): Promise<void> {
  await importRuns(file);
  const { word } = kept.getState();
  if (word) notify(word.tone, word.text); // the card of the runs, which says it too, may be far down the page
}

/** Every kind of file, by the format that it names. */
const kinds: Readonly<Record<string, (source: string, file: File) => Promise<void>>> = {
  [ASSIGNMENT_FILE]: source => openAssignment(readFile(source)),
  [ANSWERS_FILE]: source => goOnWith(readAnswers(source)),
  'vae-anomaly-lab/run': importAll,
  'vae-anomaly-lab/runs': importAll,
};

function formatOf(source: string): string {
  let content: { format?: unknown } | null;
  try {
    content = JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch {
    throw new BadFile('It is not JSON, or it was cut off.');
  }
  const format = content?.format;
  if (typeof format === 'string' && has(kinds, format)) return format;
  throw new BadFile('It is neither an assignment nor a file of answers nor an exported run of this lab.');
}

export const isJson = ({ name }: File): boolean => /\.json$/i.test(name);

const nameOf = ({ name }: File): string => `“${name.slice(0, 60)}”`;

/** Opens one after the other; what is none of the lab's own among them is opened by itself, and told so. */
export async function openJson(files: readonly File[]): Promise<void> {
  const [own, others] = [files.filter(isJson), files.filter(file => !isJson(file))];
  for (const file of own) await openOne(file);
  if (others.length > 0)
    notify(
      'warning',
      `${others.map(nameOf).join(', ')}: open data by themselves, without ${own.map(nameOf).join(', ')}.`,
    );
}

async function openOne(file: File): Promise<void> {
  const name = nameOf(file);
  try {
    if (file.size > MAX_MEGABYTES * 1e6)
      throw new BadFile(`It is ${Math.ceil(file.size / 1e6)} MB; the limit is ${MAX_MEGABYTES} MB.`);
    const source = await file.text();
    await kinds[formatOf(source)](source, file);
  } catch (error) {
    const reason =
      error instanceof BadFile ? error.message : `The file could not be read (${(error as Error).message}).`;
    notify('warning', `${name} was not opened. ${reason}`);
  }
}
