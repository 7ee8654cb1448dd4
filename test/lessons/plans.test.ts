import { expect, it } from 'vitest';
import { parseMarkdown } from '../../src/core/markdown/parse.ts';
import { lessonOf } from '../../src/lessons/index.ts';
import { plans } from '../../src/lessons/plans/index.ts';
import { read } from '../../src/params/address.ts';
import { viewsOf } from '../../src/views/registry/index.ts';
import { scenesOf } from '../../src/views/registry/scenes.ts';
import { sceneProblem } from '../../src/views/sceneWords.ts';

it('there is one of 45 minutes and one of 90', () => {
  expect(plans.map(({ minutes }) => minutes)).toEqual([45, 90]);
});

it.each(plans)('“$title” fills its time, and leaves lessons theirs', ({ minutes, parts }) => {
  expect(parts.reduce((sum, part) => sum + part.minutes, 0)).toBe(minutes);
  for (const { minutes, lessons = [] } of parts)
    for (const id of lessons) expect(lessonOf(id)!.minutes, id).toBeLessThanOrEqual(minutes);
});

it.each(plans)('“$title” projects what its links say, word for word', ({ parts }) => {
  const projected = parts.flatMap(({ projects }) => projects ?? []);
  expect(projected.length).toBeGreaterThan(1);
  for (const query of projected) {
    const { params, problems, present, scene } = read(query);
    expect(problems, query).toEqual([]);
    expect(present, query).toBe(true);
    expect(sceneProblem(scenesOf(viewsOf({ applied: null, params })), scene!), query).toBeNull();
  }
});

it.each(plans)('“$title” is of words that can be read', ({ before, handIn, takeHome, parts }) => {
  for (const text of [before, handIn, takeHome, ...parts.map(({ text }) => text)]) {
    const [block, ...more] = parseMarkdown(text);
    expect(block.is, text).toBe('paragraph');
    expect(more, text).toEqual([]);
  }
});
