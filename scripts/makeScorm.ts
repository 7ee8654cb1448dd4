// What a package of SCORM 1.2 holds: the lab, an assignment beside its page, and the manifest that names both.

import { type Zippable, zipSync } from 'fflate';
import { assignmentHash } from '../src/assignments/answers.ts';
import type { Assignment } from '../src/assignments/assignment.ts';
import { readFile, writeFile } from '../src/assignments/file.ts';
import { asLesson } from '../src/assignments/lesson.ts';
import { fromWord } from '../src/assignments/link.ts';
import { PACKAGED } from '../src/assignments/scorm/words.ts';
import { NO_DATE } from '../src/core/tensors/npz.ts';
import { initialParams, type Params } from '../src/params/schema.ts';
import { manifestOf } from './scormManifest.ts';

export type LabFiles = Readonly<Record<string, Uint8Array>>;

/** An assignment as a person has it: the text of its file, its link, or the word in that. @throws BadFile */
export function assignmentFrom(source: string): Assignment {
  const text = source.trim();
  if (text.startsWith('{') || text.startsWith('\uFEFF')) return readFile(text);
  return fromWord(URL.canParse(text) ? (new URL(text).searchParams.get('assignment') ?? '') : text);
}

/** The datasets that its runs are made with. */
function datasetsOf(assignment: Assignment): Set<string> {
  const { sets, steps } = asLesson(assignment);
  const named = (params: Partial<Params>) => [params.dataset, params.anomalyDataset, params.compareWith];
  return new Set([
    ...(sets?.dataset ? [] : [initialParams.dataset]),
    ...[sets, ...steps.flatMap(({ sets, compare }) => [sets, compare])].flatMap(each => named(each ?? {})),
  ] as string[]);
}

/**
 * A platform serves what is in the package and nothing beside it. It needs no worker that keeps the lab for a visit without it, and of the
 * datasets only those that are trained on.
 */
function partsFor(assignment: Assignment, lab: LabFiles): LabFiles {
  const datasets = datasetsOf(assignment);
  const isNeeded = (path: string) => {
    const [folder, id] = path.split('/');
    return path !== 'serviceWorker.js' && (folder !== 'datasets' || datasets.has(id));
  };
  return Object.fromEntries(Object.entries(lab).filter(([path]) => isNeeded(path)));
}

/**
 * @param source as for `assignmentFrom`
 * @param lab the built lab, by path
 * @param mastery the score, 0 to 100, from which on it is passed; null: it is completed
 * @throws BadFile
 */
export function makeScorm(source: string, lab: LabFiles, mastery: number | null = null) {
  const assignment = assignmentFrom(source);
  const text = (written: string) => new TextEncoder().encode(written);
  const parts: LabFiles = { ...partsFor(assignment, lab), [PACKAGED.file]: text(writeFile(assignment)) };
  const names = Object.keys(parts).sort();
  const { title } = assignment;
  const manifest = manifestOf({ id: assignmentHash(assignment).slice(0, 12), title, names, mastery });
  const files: Zippable = {};
  for (const [path, bytes] of Object.entries({ 'imsmanifest.xml': text(manifest), ...parts }))
    files[path] = [bytes, { level: /\.(gz|png|woff2)$/.test(path) ? 0 : 6, mtime: NO_DATE }];
  return { zip: zipSync(files), title, names };
}
