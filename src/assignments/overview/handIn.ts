// One file of a class, and what it is: read, edited since, of a newer lab, damaged, or none of ours.

import { BadFile, NewerFile } from '../../core/checked.ts';
import { ForeignFile, type ReadAnswers, readAnswers } from '../answers.ts';
import type { Unpacked } from './unpack.ts';

export type HandInState = 'read' | 'edited' | 'newer' | 'damaged' | 'foreign' | 'unopened';

export interface HandIn {
  /** Names it among those that are here. */
  readonly id: string;
  /** As it was dropped, with the folders that it lay in. */
  readonly file: string;
  readonly state: HandInState;
  /** What is to be said of it. */
  readonly words: string;
  /** Null where it could not be read. */
  readonly read: ReadAnswers | null;
}

export const states: Readonly<Record<HandInState, string>> = {
  read: 'read',
  edited: 'edited',
  newer: 'newer version',
  damaged: 'damaged',
  foreign: 'not a file of answers',
  unopened: 'not opened',
};

const EDITED =
  'It was changed after the lab had written it: its seal does not fit. That may be an accident, such as a program that saved it anew.';

/** Never throws for what a file may hold. */
export function handInOf(unpacked: Unpacked, id: string): HandIn {
  const { name: file } = unpacked;
  if ('refused' in unpacked) return { id, file, state: 'unopened', words: unpacked.refused, read: null };
  try {
    const read = readAnswers(unpacked.text);
    return read.isEdited
      ? { id, file, state: 'edited', words: EDITED, read }
      : { id, file, state: 'read', words: 'Read as the lab wrote it.', read };
  } catch (error) {
    if (!(error instanceof BadFile)) throw error;
    const state = error instanceof NewerFile ? 'newer' : error instanceof ForeignFile ? 'foreign' : 'damaged';
    return { id, file, state, words: error.message, read: null };
  }
}

/** Whether the two say the same, under whatever name. */
export const isSame = (a: HandIn, b: HandIn): boolean =>
  a.read && b.read
    ? a.read.contentsHash === b.read.contentsHash
    : a.file === b.file && a.words === b.words && !a.read && !b.read;
