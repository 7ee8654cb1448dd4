import { expect, it } from 'vitest';
import { initialParams } from '../../src/params/schema.ts';
import { viewsOf } from '../../src/views/registry/index.ts';
import { placeOfScene, scenesOf } from '../../src/views/registry/scenes.ts';
import { sceneProblem } from '../../src/views/sceneWords.ts';

const shown = viewsOf({ applied: null, params: initialParams });
const scenes = scenesOf(shown);
const ids = scenes.map(({ id }) => id);

it('a scene is meant by its id, and by the number of its key', () => {
  expect(ids.map(id => placeOfScene(scenes, id))).toEqual([...ids.keys()]);
  expect(ids.map((_, i) => placeOfScene(scenes, String(i + 1)))).toEqual([...ids.keys()]);
  expect([...ids, '1', '9'].map(asked => sceneProblem(scenes, asked))).toEqual(Array(ids.length + 2).fill(null));
});

it.each(['', '0', '10', '1.5', 'ROC', '-1', '<b>roc</b>', 'constructor'])('%j is none, and is answered', asked => {
  expect(placeOfScene(scenes, asked)).toBe(-1);
  expect(sceneProblem(scenes, asked)).toContain(
    `it can be ${ids.join(', ')}, or a number from 1 to 9; “Strip” is shown.`,
  );
});

it('one that an experiment has nothing for is none of it', () => {
  const others = scenesOf(shown.filter(({ id }) => id !== 'latent' && id !== 'manifold'));
  expect(others.map(({ id }) => id)).toEqual(ids.filter(id => id !== 'plane'));
  expect(sceneProblem(others, 'plane')).toContain('“plane”, which is not one of this experiment');
  expect(placeOfScene(others, '2'), 'keys count those that are there').toBe(1);
});
