import { expect, it } from 'vitest';
import type { DatasetId } from '../../src/datasets/index.ts';
import type { Library } from '../../src/engine/library.ts';
import { createOodDatasets } from '../../src/engine/oodDatasets.ts';
import { tinyDataset } from './tiny.ts';

const data = tinyDataset(10, 10);
const calm = () => new Promise(resolve => setTimeout(resolve));

function library(failing: readonly DatasetId[]) {
  const asked: DatasetId[] = [];
  const get = async (id: DatasetId) => {
    asked.push(id);
    if (failing.includes(id)) throw new Error('no such file');
    return { data, name: id, notes: [] };
  };
  return { asked, library: { get } as unknown as Library };
}

it('is there after it was loaded, once', async () => {
  const { asked, library: from } = library([]);
  let news = 0;
  const { find } = createOodDatasets(from, () => {
    news += 1;
  });
  expect(find('strokes')).toBeNull();
  expect(find('strokes')).toBeNull();
  await calm();
  expect(find('strokes')).toEqual({ ...data, name: 'strokes' });
  expect([asked, news]).toEqual([['strokes'], 1]);
});

it('says why it cannot be had, and tries again when asked again', async () => {
  const { asked, library: from } = library(['mnist']);
  const { find } = createOodDatasets(from, () => {});
  find('mnist');
  await calm();
  expect(find('mnist')).toMatchObject({ problem: expect.stringMatching(/MNIST.*no such file/) });
  find('strokes');
  find('mnist');
  await calm();
  expect(asked).toEqual(['mnist', 'strokes', 'mnist']);
});

it('forgets what it found, and what it is about to find, when files were opened', async () => {
  const coming: ((name: string) => void)[] = [];
  const get = () =>
    new Promise(resolve => {
      coming.push(name => resolve({ data, name, notes: [] }));
    });
  const { find, forget } = createOodDatasets({ get } as unknown as Library, () => {});
  find('own');
  forget();
  expect(find('own'), 'it is asked for anew').toBeNull();
  coming[1]('the files of now');
  await calm();
  coming[0]('the files before');
  await calm();
  expect(find('own')).toMatchObject({ name: 'the files of now' });
});
