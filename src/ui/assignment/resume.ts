// Going on with a file of answers, here or on another computer. Other answers to the same assignment are not replaced unasked.

import { createStore } from 'zustand/vanilla';
import type { Answers, ReadAnswers } from '../../assignments/answers.ts';
import { bringBack, wouldReplace } from '../../assignments/handIn.ts';
import { lesson } from '../../state/lesson/store.ts';
import { notify } from '../../state/notices.ts';
import { remember } from '../../state/remember.ts';
import { openAssignment } from './open.ts';

/** Answers of a file that wait for a word: those here would be lost. */
export const waiting = createStore<{ readonly answers: Answers | null }>(() => ({ answers: null }));

async function take(answers: Answers): Promise<void> {
  await bringBack(answers);
  remember('student', answers.student || null);
  await openAssignment(answers.assignment, 0);
}

export async function goOnWith({ answers, isEdited }: ReadAnswers): Promise<void> {
  if (isEdited) notify('info', 'This file of answers was changed after the lab had written it. It is opened as it is.');
  if (!wouldReplace(answers)) return take(answers);
  waiting.setState({ answers });
  lesson.setState({ isChoosing: true }); // the list of lessons asks
}

/** @param isTaken the file's answers take the place of those that are here */
export async function decide(isTaken: boolean): Promise<void> {
  const { answers } = waiting.getState();
  waiting.setState({ answers: null });
  lesson.setState({ isChoosing: false });
  if (answers) await (isTaken ? take(answers) : openAssignment(answers.assignment));
}
