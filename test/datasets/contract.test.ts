// Every dataset in the registry, whatever it is: a new member is covered without an edit here.

import { describe, expect, it } from 'vitest';
import { datasetIds, datasets } from '../../src/datasets/index.ts';
import { datasetCredit, datasetName, isOffered } from '../../src/datasets/naming.ts';
import type { OwnData } from '../../src/datasets/types.ts';

it('menus and keys agree', () => {
  expect(datasetIds.map(id => datasets[id].id)).toEqual(datasetIds);
  expect(new Set(datasetIds.map(id => datasets[id].label)).size).toBe(datasetIds.length);
});

const members = datasetIds.map(id => datasets[id]);

describe.each(members)('$id', ({ help, classes, credit, licence, opened }) => {
  it('says what it is and where it is from', () => {
    expect(help).toMatch(/^[A-Z0-9].{40,}\.$/);
    expect(classes.length).toBe(10);
    expect(new Set(classes).size).toBe(10);
    // Whoever made the files that a person opened, it was not those who made the official ones.
    if (opened) expect([credit, licence]).toEqual([null, null]);
    else expect(credit && licence).toBeTruthy();
  });
});

it('each is read from files, made here, or opened by a person: one of the three', () => {
  for (const { files, make, opened } of members) expect([files, make, opened].filter(Boolean).length).toBe(1);
});

it.each(members.filter(({ files }) => files))(
  '$id declares four files with checksum, size and several mirrors',
  ({ files }) => {
    expect(files!.map(({ role }) => role).sort()).toEqual([
      'test-images',
      'test-labels',
      'train-images',
      'train-labels',
    ]);
    for (const { name, sha256, bytes, inflatedBytes, mirrors } of files!) {
      expect(name).toMatch(/\.gz$/);
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(bytes).toBeLessThan(inflatedBytes);
      expect(mirrors.length).toBeGreaterThanOrEqual(2);
      for (const url of mirrors) expect(url).toMatch(new RegExp(`^https://.*/${name}$`));
    }
  },
);

it.each(members.filter(({ make }) => make))('$id makes what it promises', async ({ make }) => {
  const { train, test } = await make!({ trainCount: 40, testCount: 20 });
  for (const set of [train, test]) {
    expect(set.values.length).toBe(set.count * 784);
    expect(set.labels.length).toBe(set.count);
    expect(Math.max(...set.labels)).toBeLessThan(10);
  }
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
