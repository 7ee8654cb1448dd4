// Who has handed in what: a student once, with the newest file, and the same training under two names found.

import { fingerprint } from '../../state/runs/files.ts';
import type { KeptRun } from '../../state/runs/types.ts';
import type { Answers } from '../answers.ts';
import type { HandIn } from './handIn.ts';

/** A training that two students have handed in. */
export interface Duplicate {
  /** Of the other. */
  readonly student: string;
  readonly file: string;
  /** Places among the runs of the one and of the other, from 0. */
  readonly run: number;
  readonly otherRun: number;
}

export interface Student {
  /** The file that counts. */
  readonly handIn: HandIn;
  readonly answers: Answers;
  /** Handed in before by the same student, newest first. */
  readonly earlier: readonly HandIn[];
  readonly duplicates: readonly Duplicate[];
}

export interface Group {
  /** Of the assignment. */
  readonly hash: string;
  readonly title: string;
  readonly students: readonly Student[];
}

type Read = HandIn & { readonly read: NonNullable<HandIn['read']> };

/** A run is asked again with every file that comes. */
const prints = new WeakMap<KeptRun, string>();

function printOf(run: KeptRun): string {
  const print = prints.get(run) ?? fingerprint(run);
  prints.set(run, print);
  return print;
}

/** Names are typed: blanks and capitals tell nobody apart. */
const nameKey = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

function groupedBy<T>(all: readonly T[], key: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return [...groups.values()];
}

/**
 * Equal settings and seeds on one kind of device give equal curves, and an assignment may lock both: that is no copy. The time that
 * every step took is nobody else's, so a training with the same times is the same training.
 */
function duplicatesAmong(newest: readonly Read[]): (student: Read) => Duplicate[] {
  const places = new Map<string, { readonly of: Read; readonly run: number }[]>();
  const trained = (one: Read) =>
    one.read.answers.runs.map((run, i) => ({ run, i })).filter(({ run }) => run.record.timing.steps > 0);
  for (const of of newest)
    for (const { run, i } of trained(of)) {
      const print = printOf(run);
      places.set(print, [...(places.get(print) ?? []), { of, run: i }]);
    }
  return student =>
    trained(student).flatMap(({ run, i }) =>
      places
        .get(printOf(run))!
        .filter(({ of }) => of !== student)
        .map(({ of, run }) => ({ student: of.read.answers.student, file: of.file, run: i, otherRun: run })),
    );
}

/** The files that could be read, by assignment, the one that most have handed in first; students by name. */
export function groupsOf(handIns: readonly HandIn[]): Group[] {
  const read = handIns.filter((one): one is Read => one.read !== null);
  const groups = groupedBy(read, one => one.read.assignmentHash).map((some): Group => {
    const byStudent = groupedBy(some, one => nameKey(one.read.answers.student)).map(own =>
      own.toSorted((a, b) => Date.parse(b.read.answers.handedIn) - Date.parse(a.read.answers.handedIn)),
    );
    const duplicatesOf = duplicatesAmong(byStudent.map(([newest]) => newest));
    const { assignmentHash, answers } = some[0].read;
    return {
      hash: assignmentHash,
      title: answers.assignment.title,
      students: byStudent
        .map(
          ([newest, ...earlier]): Student => ({
            handIn: newest,
            answers: newest.read.answers,
            earlier,
            duplicates: duplicatesOf(newest),
          }),
        )
        .toSorted((a, b) => a.answers.student.localeCompare(b.answers.student)),
    };
  });
  return groups.toSorted((a, b) => b.students.length - a.students.length);
}

/** Who else has the same training, in a sentence; null where nobody has. */
export function duplicateWords({ duplicates }: Student): string | null {
  if (duplicates.length === 0) return null;
  const others = groupedBy(duplicates, ({ student }) => student).map(([{ student, run, otherRun }, ...more]) => {
    const further = more.length > 0 ? `, and ${more.length} more` : '';
    return `run ${run + 1} is run ${otherRun + 1} of ${student}${further}`;
  });
  return `The same training under two names, to the millisecond: ${others.join('; ')}. They worked together, or one has it from the other.`;
}
