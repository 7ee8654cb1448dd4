// Every dataset in the registry, whatever it is: a new member is covered without an edit here.

import { describe, expect, it } from 'vitest';
import { check } from '../../src/core/field.ts';
import { valuesOf } from '../../src/core/shape.ts';
import { filesOf } from '../../src/datasets/files.ts';
import { type DatasetId, datasetIds, datasets } from '../../src/datasets/index.ts';
import { datasetCredit, datasetName, isOffered } from '../../src/datasets/naming.ts';
import type { OwnData } from '../../src/datasets/types.ts';
import { reconcile } from '../../src/params/check.ts';
import { defaultsOf, fieldOf, initialParams, type ParamId } from '../../src/params/schema.ts';

it('menus and keys agree', () => {
  expect(datasetIds.map(id => datasets[id].id)).toEqual(datasetIds);
  expect(new Set(datasetIds.map(id => datasets[id].label)).size).toBe(datasetIds.length);
});

const members = datasetIds.map(id => datasets[id]);

describe.each(members)('$id', ({ help, classes, credit, licence, opened }) => {
  it('says what it is and where it is from', () => {
    expect(help).toMatch(/^[A-Z0-9].{40,}\.$/);
    expect(classes.length).toBeGreaterThan(1);
    expect(new Set(classes).size).toBe(classes.length);
    // Whoever made the files that a person opened, it was not those who made the official ones.
    if (opened) expect([credit, licence]).toEqual([null, null]);
    else expect(credit && licence).toBeTruthy();
  });
});

it('each is read from files, made here, or opened by a person: one of the three', () => {
  for (const { id, read, make, opened } of members) {
    expect([read, make, opened].filter(Boolean).length).toBe(1);
    expect(filesOf(id).length > 0, id).toBe(read !== undefined);
  }
});

describe.each(members.map(({ id }) => ({ id, files: filesOf(id) })).filter(({ files }) => files.length > 0))(
  'the files of $id',
  ({ files }) => {
    it('have a part each, a size, and what they are known by', () => {
      expect(new Set(files.map(({ role }) => role)).size).toBe(files.length);
      expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
      for (const { sha256, lines, bytes, inflatedBytes } of files) {
        if (sha256 === undefined) expect(lines).toBeGreaterThan(1);
        else expect(sha256).toMatch(/^[0-9a-f]{64}$/);
        expect(bytes).toBeLessThanOrEqual(inflatedBytes);
      }
    });

    it('have several mirrors, or none where nobody is known to have them', () => {
      for (const { name, mirrors } of files) {
        expect(mirrors.length).not.toBe(1);
        for (const url of mirrors) expect(url).toMatch(new RegExp(`^https://.*/${name}$`));
      }
    });
  },
);

it.each(members.filter(({ make }) => make))('$id makes what it promises', async ({ make, shape, classes, factors }) => {
  const { train, test } = await make!({ trainCount: 40, testCount: 20 });
  for (const set of [train, test]) {
    expect(set.shape).toEqual(shape);
    expect(set.values.length).toBe(set.count * valuesOf(shape));
    expect(set.labels.length).toBe(set.count);
    expect(Math.max(...set.labels)).toBeLessThan(classes.length);
    expect(Object.keys(set.factors ?? {})).toEqual(factors?.map(({ id }) => id) ?? []);
  }
});

it.each(members)('$id begins with settings that the lab has, and that can stand together', ({ id, settings = {} }) => {
  for (const [key, value] of Object.entries(settings))
    expect(check(fieldOf(key as ParamId), String(value))).toEqual({ value, problem: null });
  const params = defaultsOf({ model: initialParams.model, dataset: id as DatasetId });
  expect(reconcile(params)).toMatchObject({ params, problems: [] });
});

describe('the name of what a person opened', () => {
  const mine: OwnData = {
    id: 'own-1',
    name: 'kmnist',
    shape: datasets.own.shape,
    classes: datasets.own.classes,
    counts: { train: 50, test: 10 },
    notes: [],
    turned: false,
    sideways: false,
  };

  it('stands wherever the dataset is named, and nobody official is credited', () => {
    expect(datasetName('own', mine)).toBe('kmnist');
    expect(datasetName('own', null)).toBe(datasets.own.label);
    expect(datasetName('mnist', mine)).toBe(datasets.mnist.label);
    expect(datasetCredit('own')).toBeNull();
    expect(datasetCredit('mnist')).toMatch(/LeCun.*\(CC BY-SA 3\.0\)/);
  });

  it('is in the menu once it is open', () => {
    expect(datasetIds.filter(id => isOffered(id, null))).not.toContain('own');
    expect(datasetIds.filter(id => isOffered(id, mine))).toEqual(datasetIds);
    expect(isOffered('none', null), 'what is no dataset').toBe(true);
  });
});
