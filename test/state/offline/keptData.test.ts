import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { askToKeep } from '../../../src/engine/load/asking.ts';
import { keeper } from '../../../src/engine/load/keep.ts';
import { keptOf } from '../../../src/engine/load/kept.ts';
import {
  answerQuestion,
  forgetKept,
  hearQuestions,
  keptData,
  lookAtKept,
  nameOf,
} from '../../../src/state/offline/keptData.ts';
import { fakeCaches } from '../../engine/load/fakeCaches.ts';

const base = 'http://lab.test/';
let storage: CacheStorage;
beforeAll(hearQuestions);
beforeEach(() => {
  storage = fakeCaches().storage;
  vi.stubGlobal('caches', storage);
  vi.stubGlobal('document', { baseURI: `${base}?dataset=mnist` });
});
afterAll(() => vi.unstubAllGlobals());

it('shows the question of an engine once, gives it the answer, and remembers that', async () => {
  const question = { id: 'fashion-mnist', bytes: 31e6, total: 43e6 };
  const said = [askToKeep(question), askToKeep(question)]; // of two runs beside each other
  await vi.waitFor(() => expect(keptData.getState().asked).toEqual([question]));
  await answerQuestion('fashion-mnist', false);
  expect(await Promise.all(said)).toEqual([false, false]);
  expect(keptData.getState().asked).toEqual([]);
  expect(await keptOf(storage, base).answers()).toEqual({ 'fashion-mnist': false });
  await lookAtKept();
  expect(keptData.getState()).toMatchObject({ sizes: {}, declined: ['fashion-mnist'] });
  await forgetKept('fashion-mnist');
  expect(keptData.getState().declined).toEqual([]);
});

it('knows what is kept and takes it away, one dataset at a time', async () => {
  const copies = keeper(storage, base);
  await copies.write('mnist/a.gz?sha256=1', new Uint8Array(1000));
  await copies.write('mnist/b.gz?sha256=2', new Uint8Array(200));
  await copies.write('ecg5000/c.txt?lines=3', new Uint8Array(30));
  await copies.write('constructor/of-an-older-lab.gz', new Uint8Array(4));
  await lookAtKept();
  expect(keptData.getState().sizes).toEqual({ mnist: 1200, ecg5000: 30, constructor: 4 });
  await forgetKept('constructor');
  await forgetKept('mnist');
  expect(keptData.getState().sizes).toEqual({ ecg5000: 30 });
  expect(await copies.read('mnist/a.gz?sha256=1')).toBeNull();
  expect(['mnist', 'of an older lab', 'constructor'].map(nameOf)).toEqual([
    'MNIST digits',
    'of an older lab',
    'constructor',
  ]);
});
