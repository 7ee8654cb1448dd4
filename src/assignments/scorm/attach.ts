// Somebody's work on an assignment, tied to a learning platform: what it has kept is brought back, and what is answered from then on is
// sent there, now and then and at the end.

import { type LessonProgress, progress, progressOf } from '../../state/lesson/progress.ts';
import { recall, remember } from '../../state/remember.ts';
import type { Assignment } from '../assignment.ts';
import { forgetGiven } from '../given.ts';
import { hashOf } from '../hash.ts';
import { lessonId } from '../lesson.ts';
import type { Platform } from './platform.ts';
import { resultOf } from './result.ts';
import { resume, suspend } from './suspended.ts';

/** Whoever types is left to it for so long before anything is sent ... */
const QUIET_MS = 1000;
/** ... and a platform, which may hold up the page while it saves, is not made to more often. */
const COMMIT_MS = 10_000;

const LEARNER = 'learner';

/** What others have left in this browser is not theirs: forgotten, unless it was the same person who did it. */
function makeRoomFor(learner: string, id: string): void {
  const name = hashOf([learner, id]).slice(0, 16);
  if (recall(LEARNER) !== name) forgetGiven(id);
  remember(LEARNER, name);
}

/** What the platform has kept goes before what this browser has, which may hold answers that did not fit. */
function bringBack(id: string, kept: LessonProgress): void {
  const here = progressOf(id);
  const predictions = { ...here.predictions, ...kept.predictions };
  progress.setState({ [id]: { ...kept, done: { ...here.done, ...kept.done }, predictions } });
}

/** "HHHH:MM:SS", CMITimespan. */
export function timespan(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (count: number) => String(count).padStart(2, '0');
  return `${String(Math.floor(seconds / 3600)).padStart(4, '0')}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** What it is called when so much is done, and what it was called before. */
function statusFor(score: number, isComplete: boolean, before: string, mastery: string): string {
  if (before === 'passed' || (before === 'completed' && mastery === '')) return before; // nobody loses what they had
  if (mastery !== '' && score >= Number(mastery)) return 'passed';
  if (!isComplete) return 'incomplete';
  return mastery === '' ? 'completed' : 'failed';
}

export interface Attached {
  /** As the platform has it: "Lovelace, Ada"; may be empty. */
  readonly student: string;
  /** Sends what is not sent yet, and says goodbye. */
  end(): void;
}

/** @param say gets a sentence for whoever works on it */
export function attach(assignment: Assignment, platform: Platform, say: (sentence: string) => void): Attached {
  const id = lessonId(assignment);
  const begun = Date.now();
  const mastery = platform.read('cmi.student_data.mastery_score').trim();
  const before = platform.read('cmi.core.lesson_status');
  const isRead = /^(browse|review)$/.test(platform.read('cmi.core.lesson_mode')); // by a teacher, or once more
  makeRoomFor(platform.read('cmi.core.student_id'), id);
  const kept = resume(assignment, platform.read('cmi.suspend_data'));
  if (kept) bringBack(id, kept);

  let told = '';
  const tell = (leftOut: readonly number[]) => {
    const tasks = leftOut.map(task => task + 1).join(', ');
    if (tasks && tasks !== told)
      say(
        `The learning platform keeps only a few pages, and your answer to task ${tasks} does not fit. It is kept in this browser: hand the file in, too.`,
      );
    told = tasks;
  };
  const send = () => {
    const mine = progressOf(id);
    const { score, isComplete } = resultOf(assignment, mine);
    const { data, leftOut } = suspend(assignment, mine);
    platform.write('cmi.core.lesson_status', statusFor(score, isComplete, before, mastery));
    platform.write('cmi.core.score.min', '0');
    platform.write('cmi.core.score.max', '100');
    platform.write('cmi.core.score.raw', String(score));
    platform.write('cmi.core.lesson_location', String(mine.step + 1));
    platform.write('cmi.suspend_data', data);
    platform.write('cmi.core.exit', 'suspend'); // what is suspended is there for the next visit
    tell(leftOut);
  };

  let quiet: ReturnType<typeof setTimeout> | undefined;
  let committing: ReturnType<typeof setTimeout> | undefined;
  let committed = Number.NEGATIVE_INFINITY;
  const commit = () => {
    committing = undefined;
    committed = Date.now();
    platform.commit();
  };
  const sendSoon = () => {
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      send();
      committing ??= setTimeout(commit, Math.max(0, committed + COMMIT_MS - Date.now()));
    }, QUIET_MS);
  };
  const stop = isRead
    ? () => {}
    : progress.subscribe((all, earlier) => {
        if (progressOf(id, all) !== progressOf(id, earlier)) sendSoon();
      });
  if (!isRead) sendSoon();
  return {
    student: platform.read('cmi.core.student_name').trim(),
    end() {
      stop();
      clearTimeout(quiet);
      clearTimeout(committing);
      if (!isRead) {
        send();
        platform.write('cmi.core.session_time', timespan(Date.now() - begun));
        platform.commit();
      }
      platform.finish();
    },
  };
}
