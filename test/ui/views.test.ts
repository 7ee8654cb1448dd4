// The page draws every view of the registry, and whatever leads to a view leads to one of them.

import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type ModelId, models } from '../../src/models/index.ts';
import { defaultsOf } from '../../src/params/schema.ts';
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

it('every station leads somewhere, and only a Gaussian has a station of its own', async () => {
  const { stations } = await import('../../src/ui/journey/stations.ts');
  const ids: readonly string[] = views.map(({ id }) => id);
  for (const { id, view, press } of stations) expect(press ?? ids.includes(view ?? ''), id).toBeTruthy();
  const without = (model: ModelId) => {
    const subject = subjectOf({ applied: null, params: defaultsOf({ model }) });
    return stations.filter(({ appliesTo }) => appliesTo?.(subject) === false).map(({ id }) => id);
  };
  for (const [id, { losses }] of Object.entries(models))
    expect(without(id as ModelId)).toEqual((losses as readonly string[]).includes('kl') ? [] : ['posterior']);
}, 60_000);
