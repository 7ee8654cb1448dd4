// What every view promises to the page, and which views are there for which model and which data.

import { describe, expect, it } from 'vitest';
import type { Shape, ShapeKind } from '../../src/core/shape.ts';
import { type DatasetId, datasetIds, datasets } from '../../src/datasets/index.ts';
import { type ModelId, models } from '../../src/models/index.ts';
import type { Model } from '../../src/models/types.ts';
import { defaultsOf, type Params } from '../../src/params/schema.ts';
import { help } from '../../src/views/registry/help.ts';
import { type NamedView, subjectOf, type ViewId, viewOf, views, viewsOf } from '../../src/views/registry/index.ts';
import { scenesOf } from '../../src/views/registry/scenes.ts';
import type { Subject } from '../../src/views/registry/types.ts';

const modelIds = Object.keys(models) as ModelId[];
const pageOf = (model: ModelId, more: Partial<Params> = {}) => ({
  applied: null,
  params: { ...defaultsOf({ model }), ...more },
});
const idsOf = (some: readonly NamedView[]): ViewId[] => some.map(({ id }) => id);
/** The views that an experiment does not have. */
const missing = (subject: Subject): ViewId[] => idsOf(views.filter(view => !view.appliesTo(subject)));

describe.each(views)('$id', ({ id, title, zone, height, isWide, isFolded }) => {
  it('says what it is called and what it shows', () => {
    expect(id).toMatch(/^[a-z][a-z-]*[a-z]$/); // it is part of an element's id
    expect(title).toMatch(/^\S.*\S$/);
    const { text, byMouse, byTouch } = help[id];
    expect(text).toMatch(/^[A-Z].{60,}\.$/s);
    expect([typeof byMouse, typeof byTouch]).toEqual(Array(2).fill(typeof byMouse)); // both or neither
    for (const use of [byMouse, byTouch]) expect(use ?? 'Use it so.').toMatch(/^[A-Z].{8,}\.$/s);
    expect(viewOf(id).title).toBe(title);
  });

  it('folds, has a height and is wide on the workbench alone', () => {
    if (zone === 'fold') expect({ height, isWide, isFolded }).toEqual({ height: 0 });
    else expect(height).toBeGreaterThan(0);
  });
});

describe('the registry', () => {
  it('has no id, no title and no help twice', () => {
    for (const said of [views.map(({ id }) => id), views.map(({ title }) => title), Object.values(help)])
      expect(new Set(said.map(each => JSON.stringify(each))).size).toBe(views.length);
  });

  it('has something in the fold and on the workbench of either tab', () => {
    for (const tab of ['stage', 'detector'])
      for (const zone of ['fold', 'workbench'])
        expect(views.some(view => view.tab === tab && view.zone === zone)).toBe(true);
  });
});

describe('what is on the page', () => {
  const gaussian = ['likelihood', 'units'];
  const walks = ['traversal', 'interpolation', 'clusters'];

  /** What is for one kind of examples alone. */
  const only: Readonly<Record<ShapeKind, readonly ViewId[]>> = {
    image: ['draw', 'residuals'],
    series: ['own-series', 'traces'],
    row: ['own-row', 'parallel'],
  };
  const without = (kind: ShapeKind) =>
    (Object.keys(only) as ShapeKind[]).flatMap(each => (each === kind ? [] : only[each]));
  const takes = (model: ModelId, dataset: DatasetId) =>
    (models[model] as Model).takes.includes(datasets[dataset].shape.kind);

  it.each(
    modelIds.flatMap(model => datasetIds.filter(dataset => takes(model, dataset)).map(dataset => ({ model, dataset }))),
  )(
    'of $model on $dataset: what needs a Gaussian or examples of one kind where there are such, and all the rest',
    ({ model, dataset }) => {
      const hasGaussian = (models[model] as Model).losses.includes('kl');
      const known = (datasets[dataset].factors ?? []).length > 0 ? [] : ['factors'];
      const wanted = [...(hasGaussian ? [] : gaussian), ...known, ...without(datasets[dataset].shape.kind)];
      expect(missing(subjectOf(pageOf(model, { dataset }))).toSorted()).toEqual(wanted.toSorted());
    },
  );

  it('is every view of a variational model, and those of an autoencoder without the likelihood', () => {
    const all = idsOf(views).filter(id => id !== 'factors' && !without('image').includes(id));
    expect(idsOf(viewsOf(pageOf('vae')))).toEqual(all);
    expect(idsOf(viewsOf(pageOf('vae', { latent: 1 })))).toEqual(all); // a row, and the score along the plane
    expect(idsOf(viewsOf(pageOf('conv-autoencoder')))).not.toContain('likelihood');
  });

  it('follows what the run was made with, not what waits in the controls', () => {
    const { params } = pageOf('autoencoder');
    expect(idsOf(viewsOf({ params, applied: defaultsOf({ model: 'vae' }) }))).toContain('units');
    expect(idsOf(viewsOf({ params, applied: params }))).not.toContain('units');
  });

  it('is without a plane where there are no codes, and without what is drawn as an image where examples are none', () => {
    const ofImages = subjectOf(pageOf('vae'));
    expect(missing({ ...ofImages, code: 0 }).toSorted()).toEqual(
      ['latent', 'manifold', ...walks, 'factors', 'labels', ...gaussian, ...without('image')].toSorted(),
    );
    const series = { kind: 'series', length: 140 } as unknown as Shape;
    expect(missing({ ...ofImages, shape: series }).toSorted()).toEqual(['factors', ...without('series')].toSorted());
  });
});

describe('scenes', () => {
  const among = (hidden: readonly ViewId[]) => scenesOf(views.filter(({ id }) => !hidden.includes(id)));

  it('are at most nine, one for each key, and show no view twice', () => {
    const scenes = among([]);
    expect(scenes.length).toBeLessThanOrEqual(9);
    expect(new Set(scenes.map(({ title }) => title)).size).toBe(scenes.length);
    const shown = scenes.flatMap(scene => scene.views);
    expect(new Set(shown).size).toBe(shown.length);
    for (const { strip, views: some } of scenes) expect(strip || some.length).toBeTruthy();
  });

  it('have no gap: what is not on the page is in none, and a scene without views is none', () => {
    const titles = among(['draw', 'manifold']).map(({ title }) => title);
    expect(titles.join()).not.toContain('own image');
    expect(titles.slice(0, 3)).toEqual(['Strip', 'Latent plane', 'Score and ROC']);
    expect(among(idsOf(views)).map(({ title }) => title)).toEqual(['Strip']);
  });
});
