// Every lesson: what it sets is legal, what it names exists, what it says can be typeset, its runs come to their end at a small
// size, its checks can be passed and can fail, and its address leads back to where one was.

import temml from 'temml';
import { describe, expect, it } from 'vitest';
import { check as weigh } from '../../src/core/field.ts';
import { formulasOf, inlinesOf, parseMarkdown } from '../../src/core/markdown/parse.ts';
import { missingOf } from '../../src/lessons/conditions/index.ts';
import { lessonOf, lessons } from '../../src/lessons/index.ts';
import { type Lesson, type LessonStep, runBefore, setsAt } from '../../src/lessons/lesson.ts';
import { rightOption } from '../../src/lessons/predictions/choose.ts';
import { read, write } from '../../src/params/address.ts';
import { reconcile } from '../../src/params/check.ts';
import { contrasted, contrasts } from '../../src/params/contrast.ts';
import { applies, fieldOf, fields, initialParams, type ParamId, type Params } from '../../src/params/schema.ts';
import { scores } from '../../src/scores/index.ts';
import { lessonParams } from '../../src/state/lesson/params.ts';
import { placeIn } from '../../src/state/lesson/store.ts';
import { glossary } from '../../src/views/glossary.ts';
import { views, viewsOf } from '../../src/views/registry/index.ts';
import { someFacts } from './facts.ts';

const paramsAt = (lesson: Lesson, step: number): Params => lessonParams(setsAt(lesson, step), initialParams);

/** Every text that is Markdown. */
const textsOf = ({ steps, takeHome }: Lesson): string[] => [
  ...steps.flatMap(({ text, hint = '' }) => [text, hint]),
  takeHome,
];

/** What a text may name in “…”: a view, a control or one of its options, a score, a lesson. */
const names = new Set<string>([
  ...views.map(({ title }) => title),
  ...fields.flatMap(field => [
    field.label,
    ...(field.kind === 'choice' ? field.options.map(({ label }) => label) : []),
  ]),
  ...Object.values(scores).map(({ label }) => label),
  ...lessons.map(({ title }) => title),
]);

/** Facts of many kinds: among them some that any sensible check passes, and some that it does not. */
function* manyFacts(params: Params, begun: Params) {
  for (const auc of [0.05, 0.3, 0.55, 0.7, 0.9, 0.99])
    for (const active of [0, 1, 2, 8])
      for (const reconstruction of [60, 150, 250])
        for (const kl of [0.01, 4, 30])
          for (const selected of [0, 1, 2, 3])
            for (const scores of [
              [10, 99, 20, 97],
              [10, 20, 97, 98],
            ])
              for (const now of [params, { ...params, heldOut: (params.heldOut + 1) % 10 }]) {
                const done = Array.from({ length: 10 }, (_, held) => ({
                  ...{ value: held, seed: 1, runId: null, losses: {}, trainingMs: 1, wholeMs: 1 },
                  scores: { [now.score]: { auc, averagePrecision: auc } },
                }));
                const sweep = { param: 'heldOut', base: now, done } as const;
                const learned = { sweep, auc, best: auc, active, reconstruction, kl, spread: kl };
                yield someFacts({ ...learned, scores, selected, params: now, applied: now, begun });
              }
}

const sentence = /^\S.*[.?!]$/s;

it('the first visit’s lesson is there, and no two have the same address or title', () => {
  expect(lessonOf('hold-out')).not.toBeNull();
  expect(new Set(lessons.map(({ id }) => id)).size).toBe(lessons.length);
  expect(new Set(lessons.map(({ title }) => title)).size).toBe(lessons.length);
  expect(lessonOf('no such')).toBeNull();
});

describe.each(lessons.map(lesson => [lesson.title, lesson] as const))('%s', (_, lesson) => {
  const { id, about, minutes, sets, steps, takeHome } = lesson;
  const each = steps.map((step, at) => [step.title, step, at] as const);

  it('says what it is about, and how long it takes', () => {
    expect(id).toMatch(/^[a-z-]+$/);
    expect(about).toMatch(sentence);
    expect(minutes).toBeGreaterThanOrEqual(5);
    expect(minutes).toBeLessThanOrEqual(15);
    expect(takeHome.length).toBeGreaterThan(100);
    expect(new Set(steps.map(({ title }) => title)).size).toBe(steps.length);
  });

  it('has formulas that can be typeset, and words that the glossary has', () => {
    for (const text of textsOf(lesson)) {
      const parsed = parseMarkdown(text);
      for (const tex of formulasOf(parsed))
        expect(() => temml.renderToString(tex, { throwOnError: true }), tex).not.toThrow();
      for (const one of inlinesOf(parsed)) if (one.is === 'term') expect(Object.keys(glossary)).toContain(one.id);
    }
  });

  it('names only what is on the page', () => {
    for (const text of textsOf(lesson))
      for (const [, name] of text.matchAll(/“([^”]+)”/g)) expect(names).toContain(name);
  });

  it.each(each)('%s: sets what the schema has and takes', (_title, step, at) => {
    const params = paramsAt(lesson, at);
    expect(reconcile(params).problems).toEqual([]);
    for (const [key, value] of Object.entries({ ...sets, ...step.sets })) {
      expect(weigh(fieldOf(key as ParamId), String(value)), key).toEqual({ value, problem: null });
      expect(applies(key as ParamId, { ...params, ...step.sets }), key).toBe(true);
    }
    if (!step.until)
      for (const key of Object.keys(step.sets ?? {}))
        expect(['view', 'live'], `${key} needs a run of its own`).toContain(fieldOf(key as ParamId).cost);
    const second = contrasted(params, step.compare ?? {});
    for (const key of Object.keys(step.compare ?? {})) expect(contrasts(params, second)).toContain(key);
  });

  it.each(each)('%s: shows what is on the page', (_title, { shows = [] }, at) => {
    const there = viewsOf({ applied: null, params: paramsAt(lesson, at) }).map(view => view.id);
    for (const view of shows) expect(there).toContain(view);
  });

  it.each(each)('%s: its link leads back to it', (_title, _step, at) => {
    const params = paramsAt(lesson, at);
    const query = write(params, `?lesson=${id}&step=${at + 1}`);
    const { params: restored, problems, chosen } = read(query);
    expect(problems).toEqual([]);
    expect(placeIn(query)).toEqual({ id, step: at });
    const named = Object.fromEntries(chosen.map(key => [key, restored[key]]));
    expect(lessonParams({ ...setsAt(lesson, at), ...named }, initialParams)).toEqual(params);
  });

  it('trains something, and a step that asks has something to read the answer off', () => {
    expect(steps.some(({ until }) => until)).toBe(true);
    steps.forEach(({ predict, check }, at) => {
      if (predict || check) expect(runBefore(lesson, at) ?? steps.slice(at).find(({ until }) => until)).toBeTruthy();
    });
  });

  const asked = each.filter(
    (entry): entry is [string, LessonStep & { check: NonNullable<LessonStep['check']> }, number] =>
      entry[1].check !== undefined,
  );
  it.each(asked)('%s: its check can be passed, and can fail', (_title, { check }, at) => {
    const begun = paramsAt(lesson, at);
    // Whatever the check asks of settings, somebody can set.
    const wanted = check.flatMap(one => (one.kind === 'setting' && one.is !== undefined ? [[one.id, one.is]] : []));
    const moved = check.flatMap(one =>
      one.kind === 'setting' && one.is === undefined
        ? [
            [
              one.id,
              (one.above ?? one.below ?? Number(one.isNot)) +
                (one.above === undefined && one.below !== undefined ? -1 : 1),
            ],
          ]
        : [],
    );
    const set = { ...begun, ...Object.fromEntries([...wanted, ...moved]) } as Params;
    const all = [begun, set].flatMap(params => [...manyFacts(params, begun)].map(facts => missingOf(check, facts)));
    expect(all.some(missing => missing.length === 0)).toBe(true);
    const failed = all.filter(missing => missing.length > 0);
    expect(failed.length).toBeGreaterThan(0);
    for (const missing of failed) for (const words of missing) expect(words).toMatch(sentence);
  });

  const choices = each.filter(([, { predict }]) => predict?.kind === 'choose');
  it.each(choices)('%s: every number makes exactly one answer right', (_title, { predict }) => {
    if (predict?.kind !== 'choose') return;
    const ends = predict.options.flatMap(({ from, below }) => [from, below]).filter(end => end !== undefined);
    const numbers = ends.flatMap(end => [end - 1e-9, end, end + 1e-9]);
    for (const number of numbers) {
      const right = predict.options.filter(option => rightOption({ ...predict, options: [option, option] }, number));
      expect(right.length, `at ${number}`).toBe(1);
    }
  });
});
