// A lesson borrows the stage: the person's own run and settings are set aside when it opens and come back when it is left. Unlike
// a sweep's, its runs can be changed by hand: to try things is what a lesson is for.

import { differing, type Params } from '../../params/schema.ts';
import { apply, setAll } from '../actions.ts';
import { hold } from '../assignment/gate.ts';
import { type Locks, locks } from '../assignment/locks.ts';
import { guided } from '../guided.ts';
import { notify } from '../notices.ts';
import { page } from '../page.ts';
import { meansOpened } from '../run/plan.ts';
import { run } from '../store.ts';
import { begin, loadSweeps, type Plan } from '../sweep/actions.ts';
import { buildAgain, rest } from '../sweep/aside.ts';
import { compare, driven, endComparison } from '../twin/store.ts';
import { handOver, isBorrowed, isSetAside, setAside, setAsideByReload, takeBack, whenSetAside } from './aside.ts';
import { nameInAddress } from './inAddress.ts';
import { leftAt } from './progress.ts';
import { type LessonPlace, lesson } from './store.ts';

/** Counts when a lesson is opened and when one is left. */
let visits = 0;

/** Tells, when something was waited for, whether no lesson was opened or left since. */
function untouched(): () => boolean {
  const mine = visits;
  return () => mine === visits;
}

/** What a run of a step is. */
export interface StepRun {
  readonly params: Params;
  readonly compare?: Partial<Params> | undefined;
  readonly until: 'step' | 'epoch' | 'end';
}

/** Puts settings into the controls, and has a run of them built. */
function show(params: Params): ReturnType<typeof apply> {
  const { params: before, chosen } = page.getState();
  const named = [...chosen, ...differing(params, before), 'dataset' as const]; // its data is the point: nothing takes its place
  lesson.setState({ begun: params });
  page.setState({ params, held: [], chosen: [...new Set(named)] });
  return apply();
}

/** Why a lesson cannot open now; null where it can. */
export const obstacle = (): string | null =>
  isBorrowed() ? 'Something else has the page: a sweep or a verification. Open the lesson when it has ended.' : null;

/**
 * Opens a lesson, or another while one is on. What the person had is set aside at the first.
 * @param params that it begins with
 * @param held what is locked while it is on; null: nothing
 */
export async function openLesson(place: LessonPlace, params: Params, held: Locks | null = null): Promise<void> {
  const problem = obstacle();
  if (problem) {
    notify('warning', problem);
    return;
  }
  visits += 1;
  const isStillOn = untouched();
  const isOfReload = lesson.getState().on !== null && !isSetAside();
  // Whoever sees a lesson of which nothing has been set yet, opens it: to set a run aside takes a while.
  lesson.setState({ on: place, begun: params, isChoosing: false, isFolded: false });
  guided.setState({ on: null });
  endComparison();
  if (isOfReload) setAsideByReload();
  await setAside();
  if (!isStillOn()) return;
  const { on } = lesson.getState(); // another step may have been turned to
  nameInAddress(on);
  leftAt(place.id, on?.step ?? place.step);
  hold(held);
  await show(params);
}

/** Turns to a step. @param sets what it sets without a run of its own */
export async function turnTo(place: LessonPlace, sets: Partial<Params> = {}): Promise<void> {
  lesson.setState({ on: place });
  leftAt(place.id, place.step);
  const isStillOn = untouched();
  if (whenSetAside()) await whenSetAside();
  if (!isStillOn()) return;
  nameInAddress(lesson.getState().on);
  if (Object.keys(sets).length === 0) return;
  lesson.setState(({ begun }) => ({ begun: begun && { ...begun, ...sets } }));
  setAll(sets);
}

/** Sets a run of a step up and trains it. */
export async function trainStep({ params, compare: second, until }: StepRun): Promise<void> {
  const isStillOn = untouched();
  await whenSetAside();
  if (!isStillOn()) return;
  lesson.setState({ differs: second ?? null });
  const building = show(params);
  if (second) await compare(second);
  else endComparison();
  if (isStillOn()) await driven().start(until);
  await building;
}

/** Sets a step up and runs it once for each value of a setting; the sweep borrows the page from the lesson, and gives it back. */
export async function sweepStep(params: Params, { param, values }: Pick<Plan, 'param' | 'values'>): Promise<void> {
  const isStillOn = untouched();
  await whenSetAside();
  if (!isStillOn()) return;
  await Promise.all([show(params), loadSweeps()]);
  if (!isStillOn()) return;
  lesson.setState({ varies: param });
  await begin({ param, values, seeds: 1, epochs: params.epochs, chosenOnly: true });
  if (isStillOn()) lesson.setState({ varies: null });
}

/** Ends the lesson, and gives the person's own run and settings back. */
export async function leaveLesson(): Promise<void> {
  visits += 1;
  const isStillLeft = untouched();
  const reason = `You left the ${locks.getState().on ? 'assignment' : 'lesson'}`;
  lesson.setState({ on: null, begun: null, differs: null, varies: null });
  hold(null);
  nameInAddress(null);
  endComparison();
  await whenSetAside();
  await takeBack(reason);
  await rest();
  await takeBack(reason); // a run takes a while to come to rest
  const own = isStillLeft() ? handOver() : null; // another was opened meanwhile
  if (!own) return;
  const { params, chosen, selected, opened } = own;
  if (opened && meansOpened(params)) run.bringBack(opened); // whatever was opened in the lesson
  page.setState({ params, chosen, held: [], selected });
  await buildAgain(own, params);
}
