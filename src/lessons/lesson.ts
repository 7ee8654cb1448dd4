// What a lesson is: steps as data, which drive the lab and read it, and know nothing of the page that shows them. Texts are
// Markdown (core/markdown), with formulas and words of the glossary.

import type { Value } from '../core/valueList.ts';
import type { ParamId, Params } from '../params/schema.ts';
import type { Facts } from '../state/lesson/facts.ts';
import type { ViewId } from '../views/registry/index.ts';
import type { Check } from './conditions/index.ts';
import type { Prediction } from './predictions/index.ts';
import type { Question } from './questions/index.ts';

export interface LessonStep {
  readonly title: string;
  readonly text: string;
  /** BCP 47, of its words where they are not ours. */
  readonly language?: string;
  /** With `until`, what its run is made with beside what the lesson sets; without, what is set when the step is opened. */
  readonly sets?: Partial<Params>;
  /** In what a second run beside it differs. */
  readonly compare?: Partial<Params>;
  /** The step has a run of its own, and is done when that has come so far. */
  readonly until?: 'step' | 'epoch' | 'end';
  /** Its run is made with what the controls show, whatever that is. */
  readonly asSet?: true;
  /** In its place: many runs, in each of which one setting has another value. It is done when all of them are. */
  readonly vary?: { readonly param: ParamId; readonly values: readonly [Value, Value, ...Value[]] };
  /** Where to look. */
  readonly shows?: readonly ViewId[];
  /** Asked for before the run of the step, or before what is shown is read. */
  readonly predict?: Prediction;
  /** What is asked, where no run can tell the answer. */
  readonly ask?: Question;
  /** What has to be reached, computed from the run. */
  readonly check?: Check;
  /** For whoever asks for it. */
  readonly hint?: string;
}

export interface Lesson {
  /** In its address. */
  readonly id: string;
  readonly title: string;
  /** BCP 47, of its title where that is not ours. */
  readonly language?: string;
  /** A sentence: the question that it answers. */
  readonly about: string;
  /** Null where nobody knows. */
  readonly minutes: number | null;
  /** What all its runs have in common, beside the defaults of their model and dataset. */
  readonly sets: Partial<Params>;
  readonly steps: readonly [LessonStep, ...LessonStep[]];
  /** Before its first run the controls show what the lesson sets; else what that run will have. */
  readonly beginsAsSet?: true;
  /** What to take home. */
  readonly takeHome: string;
}

export interface StepRun {
  /** Whose it is. */
  readonly step: number;
  /** Null: it is made with what the controls show. */
  readonly sets: Partial<Params> | null;
}

/** The last run that a step looks at, its own or one before; null where there was none yet. */
export function runBefore({ sets, steps }: Lesson, step: number): StepRun | null {
  for (let at = Math.min(step, steps.length - 1); at >= 0; at--)
    if (steps[at].until) return { step: at, sets: steps[at].asSet ? null : { ...sets, ...steps[at].sets } };
  return null;
}

/** What the controls show when a lesson is opened at a step: the run that it looks at, or the next that it will have. */
export function setsAt(lesson: Lesson, step: number): Partial<Params> {
  const run = runBefore(lesson, step);
  const next = lesson.beginsAsSet ? -1 : lesson.steps.findIndex(({ until }) => until);
  const from = run?.step ?? next;
  const since = lesson.steps.slice(run ? from + 1 : 0, step + 1).filter(({ until }) => !until);
  const own = from >= 0 ? lesson.steps[from].sets : {};
  return Object.assign({}, lesson.sets, own, ...since.map(({ sets }) => sets));
}

/** Whether all runs of a step that has many are there. */
export const isSwept = ({ param, values }: NonNullable<LessonStep['vary']>, { sweep }: Pick<Facts, 'sweep'>): boolean =>
  sweep?.param === param && values.every(value => sweep.done.some(done => done.value === value));

/** Whether a run has come as far as a step wants it. */
export const isReached = (
  until: NonNullable<LessonStep['until']>,
  { step, epoch, isOver, isTraining }: { step: number; epoch: number; isOver: boolean; isTraining: boolean },
): boolean => !isTraining && (isOver || (until === 'step' ? step > 0 : until === 'epoch' && epoch >= 1));
