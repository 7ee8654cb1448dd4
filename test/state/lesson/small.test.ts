// Every lesson is run, at a small size: its settings are built and trained by the real engine in plain JavaScript, each run comes as
// far as its step wants, and what is predicted of it can be read off.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine, Snapshot } from '../../../src/engine/api.ts';
import { probesOf } from '../../../src/lessons/conditions/index.ts';
import { lessons } from '../../../src/lessons/index.ts';
import { isReached, type Lesson, runBefore, setsAt } from '../../../src/lessons/lesson.ts';
import { kindOf } from '../../../src/lessons/predictions/index.ts';
import { fields, initialParams, type Params } from '../../../src/params/schema.ts';
import type { Looks, ProbeId } from '../../../src/probes/index.ts';
import { factsOf } from '../../../src/state/lesson/facts.ts';
import { lessonParams } from '../../../src/state/lesson/params.ts';
import { lab } from '../../../src/state/store.ts';
import { tinyParams } from '../../engine/tiny.ts';
import { emptyLab, later, openTiny } from '../../engine/tinyLab.ts';
import { atRest, requestOf } from '../../engine/watching.ts';
import { hear, reset, setPage, setRun } from '../stage.ts';

/** What makes a run small, whatever a lesson sets: bars in place of digits, narrow layers, an epoch. */
const { hidden, filters, units, frame, backend } = tinyParams;
const small = (params: Params): Params => ({
  ...params,
  ...{ hidden, filters, units, frame, backend },
  ...{ dataset: 'own', likelihood: 'bernoulli', anomaly: params.anomaly === 'none' ? 'none' : 'held-out' },
  ...{ heldOut: 1, batch: 10, epochs: 1, trainSize: 60_000, contamination: 0, samples: 1 },
  falseAlarmRate: 0.5, // so few normals are no promise of less
});

const viewFields = fields.filter(({ cost }) => cost === 'view');
const viewOf = (params: Params) => Object.fromEntries(viewFields.map(({ id }) => [id, params[id]]));

let engine: Engine;
beforeEach(async () => {
  reset();
  engine = emptyLab();
  await openTiny(engine);
});
afterEach(() => reset());

/** The page after the last run of a step has come to its end, with what is looked at. */
async function after(lesson: Lesson, step: number) {
  const run = runBefore(lesson, step)!;
  const until = lesson.steps[run.step].until!;
  const params = small(lessonParams(setsAt(lesson, step), initialParams));
  expect(await engine.configure(params)).toBeNull();
  await engine.start(until);
  const { predict, check } = lesson.steps[step];
  const wanted: ProbeId[] = ['detection', ...(check ? probesOf(check) : [])];
  const probe = predict && kindOf(predict).probe?.(predict);
  if (probe) wanted.push(probe);
  // What was looked at while it trained is no result.
  const looks: Partial<Looks> = {};
  let last: Snapshot;
  let version = 0;
  do {
    last = await engine.next(requestOf({ after: version, probes: wanted, view: viewOf(params) }));
    version = Math.max(version, last.version);
    if (atRest(last) && last.progress.step > 0) Object.assign(looks, last.looks);
    await later(0);
  } while (!wanted.every(id => id in looks));
  setPage({ params });
  hear({ ...last, looks });
  const testSet = await engine.testSet();
  // Nobody knows what the bars were made with; a factor of their class stands for those of Strokes.
  setRun({ testSet: { ...testSet, factors: { slant: Float32Array.from(testSet.labels) } } });
  return { facts: factsOf(lab.getState()), until };
}

const withRuns = lessons.flatMap(lesson =>
  lesson.steps.flatMap((step, at) =>
    step.until || ((step.predict || step.check) && runBefore(lesson, at))
      ? [[`${lesson.title}: ${step.title}`, lesson, at] as const]
      : [],
  ),
);

describe('at a small size', () => {
  it.each(withRuns)('%s', async (_, lesson, at) => {
    const { facts, until } = await after(lesson, at);
    expect(isReached(until, facts)).toBe(true);
    expect(facts.step).toBeGreaterThan(0);
    const { predict } = lesson.steps[at];
    if (!predict || (predict.kind === 'choose' && /[cC]lass/.test(predict.measure))) return;
    const kind = kindOf(predict);
    const value = kind.begin(predict, facts) ?? (predict.kind === 'choose' ? predict.options[0].id : 0);
    expect(kind.isValue(value, predict)).toBe(true);
    const outcome = kind.outcome(predict, value, facts);
    expect(outcome).not.toBeNull();
    expect(kind.isOutcome(outcome!, predict)).toBe(true);
    expect(kind.verdict(predict, value, outcome!)).toMatch(/^\S.*\.$/);
  });
});
