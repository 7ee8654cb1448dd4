// A lesson borrows the stage: the person's own run and settings are set aside when it opens and come back when it is left. Unlike
// a sweep's, its runs can be changed by hand: to try things is what a lesson is for.

import { read, write } from '../../params/address.ts';
import { ASSIGNMENT, LESSON, STEP } from '../../params/addressKeys.ts';
import { differing, initialParams, type Params } from '../../params/schema.ts';
import { apply, setAll } from '../actions.ts';
import { hold } from '../assignment/gate.ts';
import type { Locks } from '../assignment/locks.ts';
import { guided } from '../guided.ts';
import { notify } from '../notices.ts';
import { page } from '../page.ts';
import { recall, remember } from '../remember.ts';
import { meansOpened } from '../run/plan.ts';
import { lab, run } from '../store.ts';
import { begin, loadSweeps, type Plan } from '../sweep/actions.ts';
import { buildAgain, putAside, rest } from '../sweep/aside.ts';
import { compare, driven, endComparison } from '../twin/store.ts';
import { type Aside, asides } from '../waiting.ts';
import { leftAt } from './progress.ts';
import { type LessonPlace, lesson } from './store.ts';

/** The settings of the person, as an address: they outlive a reload in the middle of a lesson. */
const OWN = 'lesson-own';

/** Null: no lesson has been opened yet. */
let aside: Aside | null = null;

/** What a run of a step is. */
export interface StepRun {
  readonly params: Params;
  readonly compare?: Partial<Params> | undefined;
  readonly until: 'step' | 'epoch' | 'end';
}

function nameInAddress(on: LessonPlace | null): void {
  const search = new URLSearchParams(location.search);
  search.delete(LESSON);
  search.delete(STEP);
  search.delete(ASSIGNMENT);
  if (on) {
    if (on.assignment === undefined) search.set(LESSON, on.id);
    else search.set(ASSIGNMENT, on.assignment);
    search.set(STEP, String(on.step + 1));
  }
  const query = search.toString().replaceAll('%2C', ',');
  history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
}

/** The page was opened in the middle of a lesson: what the person had is what an earlier page has noted, else nothing. */
function asideOfReload(): Aside {
  const { params, chosen } = read(recall(OWN) ?? '');
  const own = recall(OWN) === null ? initialParams : params;
  const noted = { params: own, chosen, selected: 0, plan: null, opened: null };
  asides.add(noted);
  return noted;
}

async function setAside(): Promise<Aside> {
  const own = await putAside();
  remember(OWN, write(own.params));
  return own;
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
  lab.getState().ownParams
    ? 'Something else has the page: a sweep or a verification. Open the lesson when it has ended.'
    : null;

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
  const isOfReload = lesson.getState().on !== null && aside === null;
  // Whoever sees a lesson of which nothing has been set yet, opens it: to set a run aside takes a while.
  lesson.setState({ on: place, begun: params, isChoosing: false, isFolded: false });
  guided.setState({ on: null });
  endComparison();
  aside ??= isOfReload ? asideOfReload() : await setAside();
  if (!lesson.getState().on) return leaveLesson(); // it was left meanwhile
  nameInAddress(place);
  leftAt(place.id, place.step);
  hold(held);
  await show(params);
}

/** Turns to a step. @param sets what it sets without a run of its own */
export function turnTo(place: LessonPlace, sets: Partial<Params> = {}): void {
  lesson.setState({ on: place });
  nameInAddress(place);
  leftAt(place.id, place.step);
  if (Object.keys(sets).length === 0) return;
  lesson.setState(({ begun }) => ({ begun: begun && { ...begun, ...sets } }));
  setAll(sets);
}

/** Sets a run of a step up and trains it. */
export async function trainStep({ params, compare: second, until }: StepRun): Promise<void> {
  lesson.setState({ differs: second ?? null });
  const building = show(params);
  if (second) await compare(second);
  else endComparison();
  await driven().start(until);
  await building;
}

/** Sets a step up and runs it once for each value of a setting; the sweep borrows the page from the lesson, and gives it back. */
export async function sweepStep(params: Params, { param, values }: Pick<Plan, 'param' | 'values'>): Promise<void> {
  await Promise.all([show(params), loadSweeps()]);
  lesson.setState({ varies: param });
  await begin({ param, values, seeds: 1, epochs: params.epochs, chosenOnly: true });
  lesson.setState({ varies: null });
}

/** Ends the lesson, and gives the person's own run and settings back. */
export async function leaveLesson(): Promise<void> {
  lesson.setState({ on: null, begun: null, differs: null, varies: null });
  hold(null);
  nameInAddress(null);
  endComparison();
  await rest();
  if (!aside || lesson.getState().on) return; // another was opened meanwhile
  const own = aside;
  const { params, chosen, selected, opened } = own;
  aside = null;
  remember(OWN, null);
  if (opened && meansOpened(params)) run.bringBack(opened); // whatever was opened in the lesson
  page.setState({ params, chosen, held: [], selected });
  await buildAgain(own, params);
}
