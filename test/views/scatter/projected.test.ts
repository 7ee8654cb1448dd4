import { describe, expect, it } from 'vitest';
import { pca } from '../../../src/core/pca.ts';
import { random } from '../../../src/core/random.ts';
import { initialParams } from '../../../src/params/schema.ts';
import type { Latent } from '../../../src/probes/latent.ts';
import type { ProjectedCodes } from '../../../src/state/projecting/projecting.ts';
import { placesOf } from '../../../src/views/scatter/points.ts';
import { codeIn, placeIn, projectedLook } from '../../../src/views/scatter/projected.ts';
import { projectionWords, workingWords } from '../../../src/views/scatter/projectionWords.ts';
import { axisNames } from '../../../src/views/scatter/words.ts';

const rng = random(1, 'codes');
const look: Latent = {
  ...{ count: 20, testCount: 50, dimensions: 4, scoreId: 'probability' },
  mean: Float32Array.from({ length: 80 }, () => rng.normal()),
  score: Float32Array.from({ length: 20 }, (_, i) => i),
};
const map = pca({ count: 20, latent: 4, mean: look.mean, logVar: null }, 2);
const names = ['PC 1', 'PC 2'] as const;

describe('a projected look', () => {
  it('is one of two dimensions, of the codes that were projected, with names of its own', () => {
    const plane = projectedLook(look, Float32Array.of(1, 2, 3, 4), { names, map: null });
    expect(plane).toMatchObject({ count: 2, dimensions: 2, testCount: 50 });
    const { x, y } = placesOf(plane, [0, 1]);
    expect([[...x], [...y]]).toEqual([
      [1, 3],
      [2, 4],
    ]);
    expect([...plane.score]).toEqual([0, 1]);
    expect(axisNames(plane, [0, 1])).toEqual(names);
    expect(axisNames(look, [0, 2])).toEqual(['z1', 'z3']);
  });

  it('leads from places to codes and back where it is a map, and nowhere else', () => {
    const code = codeIn({ names, map }, [0.5, -1])!;
    expect(code).toHaveLength(4);
    const [x, y] = placeIn({ names, map }, code)!;
    expect(x).toBeCloseTo(0.5, 5);
    expect(y).toBeCloseTo(-1, 5);
    expect(placeIn({ names, map }, [1, 2])).toBeNull(); // a code of another run
    expect(codeIn({ names, map: null }, [0.5, -1])).toBeNull();
    expect(placeIn({ names, map: null }, code)).toBeNull();
  });
});

describe('what is said of a projection', () => {
  const made: ProjectedCodes = {
    ...{ id: 'umap', count: 20, places: new Float32Array(40), map: null, canPlace: true },
    trust: { value: 0.954, neighbours: 12, among: 20 },
    seen: { look, run: 1, step: 1400, params: initialParams },
  };

  it('is which codes it is of, how far it can be believed and what it cannot show', () => {
    expect(projectionWords(made, 50)).toBe(
      'UMAP of codes of 4 numbers at step 1,400, the first 20 of 50. Trustworthiness 0.95, by 12 neighbours.',
    );
    expect(projectionWords({ ...made, id: 'tsne', canPlace: false, trust: null }, 20)).toBe(
      't-SNE of codes of 4 numbers at step 1,400. New codes cannot be placed: neither your own example nor other test examples are shown.',
    );
    expect(projectionWords({ ...made, id: 'pca', map }, 20)).toMatch(/The two axes hold [\d.]+% of the variance\./);
  });

  it('is how far it is, and whether there is one to be seen meanwhile', () => {
    expect(workingWords('tsne', 0.429, true, initialParams)).toBe(
      't-SNE of the codes of test images is being computed: 42%',
    );
    expect(workingWords('tsne', 0.429, false, initialParams)).toBe('Newer codes are being projected: 42%');
  });
});
