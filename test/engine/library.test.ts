// Downloads that the test lets come or fail: who hears of them, who owns them, and what stays when one has failed.

import { expect, it } from 'vitest';
import { createLibrary } from '../../src/engine/library.ts';
import { LoadError, type Loaded } from '../../src/engine/load/index.ts';
import { calm, scriptedLoad } from './scriptedLoad.ts';
import { tinyDataset } from './tiny.ts';
import { tinyFiles } from './tinyFiles.ts';

function scripted() {
  const { load, running } = scriptedLoad();
  let news = 0;
  const count = () => {
    news += 1;
  };
  return { library: createLibrary('http://localhost/', count, load), running, news: () => news };
}

const listener = () => {
  const heard: (number | null)[] = [];
  return { heard, doing: (_: string, fraction: number | null) => void heard.push(fraction) };
};
const silent = () => {};

it('everybody who waits for a download hears of its progress, from where it is', async () => {
  const { library, running } = scripted();
  const [first, second] = [listener(), listener()];
  const both = [library.get('mnist', first.doing)];
  await calm();
  running[0].progress(0.25);
  both.push(library.get('mnist', second.doing));
  running[0].progress(0.5);
  expect(first.heard).toEqual([null, 0.25, 0.5]);
  expect(second.heard).toEqual([0.25, 0.5]);
  running[0].come();
  const [a, b] = await Promise.all(both);
  expect(b).toBe(a);
  expect(running.length).toBe(1);
  running[0].progress(1);
  expect([first.heard.length, second.heard.length], 'nobody hears of what is over').toEqual([3, 2]);
});

it('a download that failed is tried again, and its failure takes nothing that came after', async () => {
  const { library, running } = scripted();
  const failing = library.get('mnist', silent);
  await calm();
  running[0].fail();
  const again = library.get('mnist', silent).catch(() => 'it joined the one that had failed');
  await expect(failing).rejects.toThrow('no mirror');
  const third = library.get('mnist', silent);
  await calm();
  for (const { come } of running) come();
  const { data } = await third;
  expect(data.id).toBe('mnist');
  await again;
  expect(await library.get('mnist', silent), 'what came stays').toBe(await third);
  expect(running.length).toBe(2);
});

it('what comes when nobody waits any more is at hand, and says so', async () => {
  let come: (data: Loaded | null) => void = () => {};
  const late = new Promise<Loaded | null>(resolve => {
    come = resolve;
  });
  let news = 0;
  let loads = 0;
  const load = async () => {
    loads += 1;
    throw new LoadError('Silence.', [], 'download', loads === 1 ? late : undefined);
  };
  const count = () => {
    news += 1;
  };
  const library = createLibrary('http://localhost/', count, load);
  await expect(library.get('mnist', silent)).rejects.toThrow('Silence.');
  await expect(library.get('mnist', silent), 'each time it is asked for').rejects.toThrow('Silence.');
  come({ ...tinyDataset(), notes: [] });
  await calm();
  expect([library.arrived, news]).toEqual([['mnist'], 1]);
  expect((await library.get('mnist', silent)).id).toBe('mnist');
  expect(loads).toBe(2);
});

it('a slow download that fails leaves opened files alone', async () => {
  const { library, running } = scripted();
  const failing = library.get('mnist', silent);
  const { id } = await library.open(tinyFiles());
  await calm();
  running[0].fail();
  await expect(failing).rejects.toThrow('no mirror');
  expect((await library.get('own', silent)).id).toBe(id);
});

it('a download goes on when nobody waits for it any more, and says when it has come', async () => {
  const { library, running, news } = scripted();
  void library.get('mnist', silent);
  void library.get('strokes', silent);
  await calm();
  running[1].come();
  await calm();
  expect([library.arrived, news()]).toEqual([['strokes'], 1]);
  running[0].come();
  await calm();
  expect([library.arrived, news()]).toEqual([['strokes', 'mnist'], 2]);
  const { heard, doing } = listener();
  await library.get('mnist', doing);
  expect([heard, running.length], 'it is at hand').toEqual([[], 2]);
});

it('keeps the opened files before the last too: a run may be made with them', async () => {
  const { library } = scripted();
  const sets = [100, 110, 120].map(count => tinyFiles(count));
  const ids: string[] = [];
  for (const files of sets) ids.push((await library.open(files)).id);
  expect((await library.get('own', silent)).id).toBe(ids[2]);
  expect((await library.get('own', silent, ids[1])).id).toBe(ids[1]);
  await expect(library.get('own', silent, ids[0])).rejects.toThrow(/other files/);
  await library.open(sets[1]); // the same once more is no third set
  expect((await library.get('own', silent)).id).toBe(ids[1]);
  expect((await library.get('own', silent, ids[2])).id).toBe(ids[2]);
});
