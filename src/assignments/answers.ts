// The file that a student hands in: what was asked, what was answered and when, and every run with its settings, changes, seeds,
// curves and scores. Its seal shows accident, not fraud: a file that a browser has made proves nothing by itself, and a teacher can
// train its runs again.

import { BadFile, list, NewerFile, number, object, type Raw, text, whole } from '../core/checked.ts';
import type { Predicted } from '../state/lesson/progress.ts';
import { runsIn, writeRuns } from '../state/runs/files.ts';
import type { KeptRun } from '../state/runs/types.ts';
import { type Assignment, readAssignment, written } from './assignment.ts';
import { hashOf } from './hash.ts';

export interface Answer {
  /** Which of the tasks, from 0. */
  readonly task: number;
  /** Null where nothing was answered: a check was passed, or a run trained. */
  readonly value: Predicted | null;
  /** ISO 8601, UTC: when it was given. */
  readonly at: string | null;
  /** What came of a prediction. */
  readonly outcome: Predicted | null;
  /** When the check was passed, or the run of the task was there; null where neither was. */
  readonly done: string | null;
}

export interface Answers {
  /** As the student typed it. */
  readonly student: string;
  readonly assignment: Assignment;
  /** ISO 8601, UTC. */
  readonly begun: string;
  readonly handedIn: string;
  /** Version of the lab, and what it ran on in words. */
  readonly lab: string;
  readonly device: string;
  readonly answers: readonly Answer[];
  /** Those that were trained for it, oldest first. */
  readonly runs: readonly KeptRun[];
}

export interface ReadAnswers {
  readonly answers: Answers;
  /** SHA-256 of the assignment: the same for all who were given the same. */
  readonly assignmentHash: string;
  /** SHA-256 of everything in it but the seal. */
  readonly contentsHash: string;
  /** The contents are not those that the lab has written. */
  readonly isEdited: boolean;
}

/** It never was a file of answers. */
export class ForeignFile extends BadFile {}

export const ANSWERS_FILE = 'vae-anomaly-lab/answers';
const VERSION = 1;
/** Of a name, in characters. */
export const LONGEST_NAME = 120;
/** In characters: the format stands in them. */
const HEAD = 300;

export const assignmentHash = (assignment: Assignment): string => hashOf(written(assignment));

/** The file's text. */
export function writeAnswers({ assignment, runs, ...beside }: Answers): string {
  const contents = {
    format: ANSWERS_FILE,
    version: VERSION,
    assignmentHash: assignmentHash(assignment),
    assignment: written(assignment),
    ...beside,
    runs: runs.map(run => JSON.parse(writeRuns([run], beside.handedIn))),
  };
  return JSON.stringify({ ...contents, seal: hashOf(contents) }, null, 1);
}

const time = (value: unknown, where: string): string => {
  const read = text(value, where, 40);
  if (Number.isNaN(Date.parse(read))) throw new BadFile(`“${where}” is no date.`);
  return read;
};

const timeOrNull = (value: unknown, where: string) =>
  value === null || value === undefined ? null : time(value, where);

function predicted(value: unknown, where: string): Predicted | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return text(value, where, 10_000);
  if (typeof value === 'number') return number(value, where);
  return list(value, where).map(each => number(each, where));
}

function readAnswer(value: unknown, where: string, tasks: number): Answer {
  const raw = object(value, where);
  const task = whole(raw.task, `${where}.task`);
  if (task >= tasks) throw new BadFile(`“${where}” answers task ${task + 1}, and there are ${tasks}.`);
  return {
    task,
    value: predicted(raw.value, `${where}.value`),
    at: timeOrNull(raw.at, `${where}.at`),
    outcome: predicted(raw.outcome, `${where}.outcome`),
    done: timeOrNull(raw.done, `${where}.done`),
  };
}

function parsed(source: string): Raw {
  let value: unknown;
  try {
    value = JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch {
    if (source.slice(0, HEAD).includes(ANSWERS_FILE))
      throw new BadFile('It begins as a file of answers and was cut off.');
    throw new ForeignFile('It is no file of answers of this lab: it is not JSON.');
  }
  const raw = (value ?? {}) as Raw;
  if (raw.format !== ANSWERS_FILE)
    throw new ForeignFile(
      raw.format === 'vae-anomaly-lab/run'
        ? 'It is a run that was exported, without answers.'
        : 'It is no file of answers of this lab.',
    );
  if (whole(raw.version, 'version', 1) > VERSION)
    throw new NewerFile('It was written by a newer version of the lab. Reload the page to get the newest lab.');
  return raw;
}

/** @throws BadFile what is wrong with the file, in a sentence; NewerFile where a newer lab has written it, ForeignFile where it is another's */
export function readAnswers(source: string): ReadAnswers {
  const { seal, ...contents } = parsed(source);
  const assignment = readAssignment(contents.assignment);
  const handedIn = time(contents.handedIn, 'handedIn');
  const answers: Answers = {
    student: text(contents.student, 'student', LONGEST_NAME),
    assignment,
    begun: time(contents.begun, 'begun'),
    handedIn,
    lab: text(contents.lab, 'lab', 40),
    device: text(contents.device, 'device', 400),
    answers: list(contents.answers, 'answers').map((each, i) =>
      readAnswer(each, `answers[${i}]`, assignment.tasks.length),
    ),
    runs: list(contents.runs, 'runs').flatMap(run => runsIn(run, handedIn)),
  };
  const hash = assignmentHash(assignment);
  const contentsHash = hashOf(contents);
  const isEdited = seal !== contentsHash || contents.assignmentHash !== hash;
  return { answers, assignmentHash: hash, contentsHash, isEdited };
}
