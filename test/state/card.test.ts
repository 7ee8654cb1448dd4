// The open card: one question at a time, overtaken answers are dropped, and a run that trains is left most of its time.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { digitShape } from '../../src/datasets/digitShape.ts';
import type { TestSet } from '../../src/engine/api.ts';
import { askOf, card, closeCard, openCard } from '../../src/state/card.ts';
import { followCard } from '../../src/state/cardExamine.ts';
import { lab, run, stage } from '../../src/state/store.ts';
import { reset, setPage, setRun } from './stage.ts';

const examine = vi.fn();
vi.spyOn(run, 'ask').mockImplementation(question => question({ examine } as never));

const testSet = (run: number, count = 3) =>
  ({
    run,
    count,
    shape: digitShape,
    values: Uint8Array.from({ length: count * 784 }, (_, i) => Math.floor(i / 784)),
  }) as TestSet;
const at = (step: number, phase = 'paused', number = 1) =>
  setRun({ snapshot: { run: number, phase, progress: { step } } as never });
const open = (position: number) => openCard({ kind: 'test', position });
/** Answers that the fake engine owes, oldest first. */
let owed: { x: Uint8Array; samples: number; answer(run?: number): Promise<void>; fail(why: string): Promise<void> }[];
const settle = () => vi.advanceTimersByTimeAsync(0);
const shown = () => card.getState().examined;
let stop = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  owed = [];
  examine.mockReset().mockImplementation(
    (x: Uint8Array, samples: number) =>
      new Promise((resolve, reject) =>
        owed.push({
          x,
          samples,
          async answer(run = 1) {
            resolve({ run, step: owed.length });
            await settle();
          },
          async fail(why) {
            reject(new Error(why));
            await settle();
          },
        }),
      ),
  );
  reset({}, { testSet: testSet(1) });
  closeCard();
  stop = followCard(stage);
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('the card asks', () => {
  it('when it is opened, about a copy of that image, with the samples that are set', async () => {
    at(5);
    await settle();
    expect(owed).toHaveLength(0);
    open(2);
    await settle();
    expect(owed).toHaveLength(1);
    expect(owed[0].x).toEqual(new Uint8Array(784).fill(2));
    expect(owed[0].x.buffer.byteLength).toBe(784); // not the whole test set
    expect(owed[0].samples).toBe(10);
    await owed[0].answer();
    expect(shown()).toMatchObject({ subject: { position: 2 }, samples: 10 });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(owed).toHaveLength(1);
  });

  it('about one’s own image too', async () => {
    at(5);
    openCard({ kind: 'own', pixels: new Uint8Array(784).fill(9) });
    await settle();
    expect(owed[0].x[0]).toBe(9);
  });

  it('as soon as there is a run with its test set, and not before', async () => {
    open(0);
    at(0, 'loading');
    at(0, 'paused', 0);
    at(0, 'paused', 2); // the test set is still that of run 1
    await settle();
    expect(owed).toHaveLength(0);
    setRun({ testSet: testSet(2) });
    await settle();
    expect(owed).toHaveLength(1);
  });

  it('not for a place that the test set does not have', async () => {
    at(5);
    open(3);
    await settle();
    expect(owed).toHaveLength(0);
  });

  it('again with another number of samples, and drops the answer that was overtaken', async () => {
    at(5);
    open(0);
    await settle();
    setPage({ params: { ...lab.getState().params, samples: 50 } });
    await settle();
    expect(owed).toHaveLength(1); // one at a time
    await owed[0].answer();
    expect(shown()).toBeNull();
    expect(owed[1].samples).toBe(50);
    await owed[1].answer();
    expect(shown()).toMatchObject({ samples: 50 });
  });
});

describe('another image', () => {
  it('is asked about after the answer on its way, which nobody waits for any more', async () => {
    at(5);
    open(0);
    await settle();
    open(1);
    open(2);
    await settle();
    await owed[0].answer();
    expect(shown()).toBeNull();
    expect(owed).toHaveLength(2);
    expect(owed[1].x[0]).toBe(2);
  });

  it('leaves what is shown until its own answer is here', async () => {
    at(5);
    open(0);
    await settle();
    await owed[0].answer();
    open(1);
    await settle();
    expect(shown()).toMatchObject({ subject: { position: 0 } });
    await owed[1].answer();
    expect(shown()).toMatchObject({ subject: { position: 1 } });
  });
});

describe('while a run trains', () => {
  /** The first answer takes 200 ms. */
  const begin = async () => {
    at(5, 'training');
    open(0);
    await settle();
    await vi.advanceTimersByTimeAsync(200);
    await owed[0].answer();
  };

  it('a question follows ten times as long as the last answer took', async () => {
    await begin();
    at(6, 'training');
    await vi.advanceTimersByTimeAsync(1000);
    at(7, 'training');
    await vi.advanceTimersByTimeAsync(990);
    expect(owed).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(20);
    expect(owed).toHaveLength(2);
  });

  it('another image does not wait, and neither does a run that comes to rest', async () => {
    await begin();
    open(1);
    await settle();
    expect(owed).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(200);
    await owed[1].answer();
    at(9, 'finished');
    await settle();
    expect(owed).toHaveLength(3);
  });

  it('an answer of a step before is still shown: the next is on its way', async () => {
    at(5, 'training');
    open(0);
    await settle();
    at(6, 'training');
    await owed[0].answer();
    expect(shown()).not.toBeNull();
  });
});

describe('nothing is left', () => {
  it('of another run', async () => {
    at(5);
    open(0);
    await settle();
    await owed[0].answer();
    expect(shown()).not.toBeNull();
    setRun({ testSet: testSet(2) });
    at(0, 'paused', 2);
    expect(shown()).toBeNull();
    await settle();
    await owed[1].answer(1); // of the run before
    expect(shown()).toBeNull();
  });

  it('of a card that was closed', async () => {
    at(5);
    open(0);
    await settle();
    closeCard();
    await owed[0].answer();
    expect(card.getState()).toEqual({ subject: null, of: null, examined: null, problem: null });
    stop();
    open(1);
    await settle();
    expect(owed).toHaveLength(1);
  });

  it('of the other of two runs, also where it comes late', async () => {
    at(5);
    open(0);
    await settle();
    await owed[0].answer();
    at(6);
    await settle();
    const { subject } = card.getState();
    const other = { ...stage };
    stop();
    askOf(other);
    expect(card.getState()).toMatchObject({ subject, of: other, examined: null });
    await owed[1].answer();
    expect(shown()).toBeNull();
    stop = followCard(other);
    await settle();
    await owed[2].answer();
    expect(shown()?.subject).toBe(subject);
    askOf(other); // it is of that run already
    expect(shown()).not.toBeNull();
  });

  it('but a sentence where the engine fails; the next change asks again', async () => {
    at(5);
    open(0);
    await settle();
    await owed[0].fail('the device is gone');
    expect(card.getState().problem).toMatch(/could not be examined: the device is gone/);
    expect(owed).toHaveLength(1);
    at(6);
    await settle();
    await owed[1].answer();
    expect(card.getState().problem).toBeNull();
  });
});
