// The page draws every view of the registry, and whatever leads to a view leads to one of them.

import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type ModelId, models } from '../../src/models/index.ts';
import { defaultsOf, type Params } from '../../src/params/schema.ts';
import { subjectOf, views } from '../../src/views/registry/index.ts';

/** What components ask of a browser as soon as they are imported. */
beforeAll(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {} }));
  vi.stubGlobal('location', new URL('http://localhost/'));
  vi.stubGlobal('addEventListener', () => {});
});
afterAll(() => vi.unstubAllGlobals());

it('every view has a component of its own', async () => {
  const { components } = await import('../../src/ui/views/index.ts');
  expect(Object.keys(components).sort()).toEqual(views.map(({ id }) => id).sort());
  expect(new Set(Object.values(components)).size).toBe(views.length);
}, 60_000);

it('every station leads somewhere; only a Gaussian, and what is corrupted, have stations of their own', async () => {
  const { stations } = await import('../../src/ui/journey/stations.ts');
  const ids: readonly string[] = views.map(({ id }) => id);
  for (const { id, view, press } of stations) expect(press ?? ids.includes(view ?? ''), id).toBeTruthy();
  const without = (params: Params) => {
    const subject = subjectOf({ applied: null, params });
    return stations.filter(({ appliesTo }) => appliesTo?.(subject) === false).map(({ id }) => id);
  };
  for (const [id, { losses }] of Object.entries(models)) {
    const params = defaultsOf({ model: id as ModelId });
    const point = (losses as readonly string[]).includes('kl') ? [] : ['posterior'];
    expect(without(params).toSorted()).toEqual(['corrupted', ...point]);
    expect(without({ ...params, corruption: 'masking' })).toEqual(point);
  }
}, 60_000);
