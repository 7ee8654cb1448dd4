// What is learned from labels: from the right examples and from no others, once a step, and given up when nobody waits.

import { expect, it } from 'vitest';
import { DRAWS } from '../../src/core/labelFits.ts';
import type { LoadedDataset } from '../../src/datasets/types.ts';
import { deal } from '../../src/engine/data.ts';
import { createLabelling } from '../../src/engine/labelling.ts';
import { createSession, type Session } from '../../src/engine/session.ts';
import { createWorkBoard } from '../../src/engine/work.ts';
import { onCpu } from './cpu.ts';
import { tinyDataset, tinyParams, train } from './tiny.ts';

onCpu();
const pace = { now: () => 0, rest: async () => {} };
const no = () => false;
const room = () => createLabelling(pace, createWorkBoard(pace));
const sessionOf = (data: LoadedDataset, changes = {}) => {
  const params = { ...tinyParams, ...changes };
  return createSession(params, deal(params, data, null));
};
const fitsOf = (session: Session) => room().of(session, 1, no).fits([1, 4]);
/** With the examples at these places of the training file turned into something else. */
const spoilt = (data: LoadedDataset, places: Iterable<number>): LoadedDataset => {
  const values = data.train.values.slice() as Uint8Array<ArrayBuffer>;
  for (const at of places) values.subarray(at * 784, (at + 1) * 784).fill(255);
  return { ...data, train: { ...data.train, values } };
};
const weightsOf = async (session: Session) => (await session.save(0)).weights;

it('what can be labelled is encoded as it lies in the training file', () => {
  const data = tinyDataset(200, 40);
  const session = sessionOf(data);
  const { places } = session.images.parts.labelled;
  expect(places.length).toBe(20);
  const seen = session.images.labelled(3, 5);
  for (const i of [0, 1]) {
    expect(data.train.labels[places[3 + i]]).toBe(5);
    const wanted = Array.from(data.train.values.subarray(places[3 + i] * 784, (places[3 + i] + 1) * 784), v => v / 255);
    expect([...seen.subarray(i * 784, (i + 1) * 784)]).toEqual([...Float32Array.from(wanted)]);
  }
});

it('neither test nor calibration takes part, and no label of the test set changes what is fitted', async () => {
  const data = tinyDataset(200, 40);
  const wanted = await (async () => {
    const session = sessionOf(data);
    await train(session, 10);
    return fitsOf(session);
  })();
  const { calibration } = sessionOf(data).images.parts;
  const others = spoilt(data, calibration);
  const test = {
    ...data.test,
    labels: data.test.labels.map(label => (label + 5) % 10),
    values: new Uint8Array(40 * 784),
  };
  const session = sessionOf({ ...others, test });
  await train(session, 10);
  expect(await fitsOf(session)).toEqual(wanted);
});

it('the model never sees a labelled anomaly, also where training is contaminated', async () => {
  const data = tinyDataset(200, 40);
  for (const contamination of [0, 5]) {
    const [plain, changed] = [data, spoilt(data, sessionOf(data, { contamination }).images.parts.labelled.places)].map(
      each => sessionOf(each, { contamination }),
    );
    expect(plain.images.parts.contaminated).toBe(contamination === 0 ? 0 : 5);
    for (const session of [plain, changed]) await train(session, 30);
    expect(await weightsOf(changed)).toEqual(await weightsOf(plain));
    expect(await fitsOf(changed), 'but what is learned from labels does').not.toEqual(await fitsOf(plain));
  }
});

it('fits each number of labels once a step', async () => {
  const session = sessionOf(tinyDataset(200, 40));
  await train(session, 5);
  const labelling = room();
  const first = await labelling.of(session, 1, no).fits([1, 2, 5]);
  expect(first.map(({ count, fits }) => [count, fits.length])).toEqual([
    [1, DRAWS],
    [2, DRAWS],
    [5, DRAWS],
  ]);
  const again = await labelling.of(session, 1, no).fits([2, 3, 5]);
  expect([again[0], again[2]]).toEqual([first[1], first[2]]);
  expect(again[0]).toBe(first[1]);
  await train(session, 1);
  const later = await labelling.of(session, 1, no).fits([2]);
  expect(later[0]).not.toEqual(first[1]);
});

it('is given up between two draws, keeps what is done, and says how far it is', async () => {
  const session = sessionOf(tinyDataset(200, 40));
  await train(session, 5);
  const work = createWorkBoard(pace);
  const labelling = createLabelling(pace, work);
  const seen: unknown[] = [];
  let left = DRAWS + 2;
  const isOver = () => {
    seen.push([work.now?.what, work.now?.done, work.now?.of]);
    left -= 1;
    return left < 0;
  };
  const some = await labelling.of(session, 1, isOver).fits([1, 2, 5]);
  expect(some.map(({ count }) => count)).toEqual([1]);
  expect(seen).toEqual(Array.from({ length: DRAWS + 3 }, (_, done) => ['labels', done, 3 * DRAWS]));
  expect(work.now).toBeNull();
  const all = await labelling.of(session, 1, no).fits([1, 2, 5]);
  expect(all.map(({ count }) => count)).toEqual([1, 2, 5]);
  expect(all[0]).toBe(some[0]);
});

it('of one file for everything, half of the anomalies can be labelled, and none of them is a test', async () => {
  const { train: all } = tinyDataset(200);
  const session = sessionOf({ id: 'strokes', train: all, test: all, undivided: true, origin: 'Made for a test.' });
  const { available, isAmong } = room().of(session, 1, no);
  const { isAnomaly, test, labelled } = session.images.parts;
  expect(available).toBe(10);
  const left = Array.from(test).filter((_, i) => isAnomaly[i] && !isAmong[i]);
  expect(left.length).toBe(10);
  for (const at of labelled.places) expect(left).not.toContain(at);
  expect((await room().of(session, 1, no).fits([10]))[0].fits).toHaveLength(DRAWS);
});

it('anomalies of another dataset are labelled among those of its training file, seen as the network sees its own', async () => {
  const [data, other] = [tinyDataset(100, 40), spoilt(tinyDataset(60, 20), [3, 13])];
  const params = { ...tinyParams, anomaly: 'other-dataset', anomalyDataset: 'mnist', heldOut: 3 } as const;
  const session = createSession(params, deal(params, data, other));
  const { labelled, isAnomaly, test, testFrom } = session.images.parts;
  expect(labelled.from).toBe(1);
  expect([...labelled.places].sort((a, b) => a - b)).toEqual([3, 13, 23, 33, 43, 53]);
  const white = [...labelled.places].map((at, i) => [
    at,
    session.images.labelled(i, i + 1).every(value => value === 1),
  ]);
  expect(Object.fromEntries(white)).toEqual({ 3: true, 13: true, 23: false, 33: false, 43: false, 53: false });
  const others = Array.from(test).filter((_, i) => isAnomaly[i] && testFrom[i] === 1);
  expect(others.length).toBe(2);
  const { isAmong, fits } = room().of(session, 1, no);
  expect(isAmong.includes(1)).toBe(false);
  expect((await fits([1, 6])).map(({ count }) => count)).toEqual([1, 6]);
});
