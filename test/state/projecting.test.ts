import { describe, expect, it } from 'vitest';
import type { Projector } from '../../src/state/projecting/connect.ts';
import type { Answer, Question } from '../../src/state/projecting/messages.ts';
import { createProjecting, type Wanted } from '../../src/state/projecting/projecting.ts';

/** A worker that answers when it is told to. */
function scripted() {
  const workers: { questions: Question[]; hear: (answer: Answer) => void; isClosed: boolean }[] = [];
  const connect = (hear: (answer: Answer) => void): Projector => {
    const worker = { questions: [] as Question[], hear, isClosed: false };
    workers.push(worker);
    return {
      send: question => void worker.questions.push(question),
      close: () => {
        worker.isClosed = true;
      },
    };
  };
  const rests: { ms: number; end(): void }[] = [];
  let time = 0;
  const wait = (ms: number) => new Promise<void>(end => rests.push({ ms, end }));
  const projecting = createProjecting(connect, wait, () => time);
  const done = (places: number[], canPlace = true) => {
    const worker = workers.at(-1)!;
    worker.hear({ projected: { places: Float32Array.from(places), map: null, canPlace, trust: null } });
  };
  const fits = () => workers.flatMap(({ questions }) => questions.filter(question => 'fit' in question));
  return { projecting, workers, rests, done, fits, pass: (ms: number) => (time += ms) };
}

const codes = (step: number, count = 3, run = 1) =>
  ({
    run,
    step,
    params: { seed: 5 },
    look: { count, testCount: 3000, dimensions: 2, mean: new Float32Array(2 * count).fill(step) },
  }) as unknown as Wanted['seen'];

const want = (seen: Wanted['seen'], isTraining = false, id: Wanted['id'] = 'umap'): Wanted => ({
  id,
  seen,
  isTraining,
});

describe('the projection of the plane', () => {
  it('is made of the codes that are there, with the seed of the run, and says how far it is', () => {
    const { projecting, workers, done, fits } = scripted();
    projecting.want(want(codes(10)));
    expect(projecting.store.getState()).toMatchObject({ made: null, share: 0 });
    expect(fits()).toMatchObject([{ fit: 'umap', seed: 5, codes: { count: 3, latent: 2 } }]);
    workers[0].hear({ share: 0.4 });
    expect(projecting.store.getState().share).toBe(0.4);
    done([1, 2, 3, 4, 5, 6]);
    expect(projecting.store.getState()).toMatchObject({
      made: { id: 'umap', count: 3, seen: { step: 10 } },
      share: null,
    });
  });

  it('finishes what it is at when newer codes come, says which codes it is of, and takes the newest next', () => {
    const { projecting, done, fits } = scripted();
    projecting.want(want(codes(10)));
    projecting.want(want(codes(20)));
    projecting.want(want(codes(30)));
    expect(fits()).toHaveLength(1);
    done([1]);
    expect(projecting.store.getState().made?.seen.step).toBe(10);
    expect(fits().map(question => 'codes' in question && question.codes.mean[0])).toEqual([10, 30]);
  });

  it('takes 2,000 codes while the run trains, rests as long as it worked, and takes all when the run rests', async () => {
    const { projecting, rests, done, fits, pass } = scripted();
    projecting.want(want(codes(10, 3000), true));
    pass(800);
    done([1]);
    projecting.want(want(codes(20, 3000), true));
    expect(fits()).toHaveLength(1);
    expect(rests).toMatchObject([{ ms: 800 }]);
    rests[0].end();
    await Promise.resolve();
    await Promise.resolve();
    done([1]);
    projecting.want(want(codes(20, 3000), false));
    rests[1].end();
    await Promise.resolve();
    await Promise.resolve();
    expect(fits().map(question => 'codes' in question && question.codes.count)).toEqual([2000, 2000, 3000]);
  });

  it('is not made again where only the score is another', () => {
    const { projecting, done, fits } = scripted();
    projecting.want(want(codes(10)));
    done([1]);
    const judgedAnew = codes(10);
    projecting.want(want(judgedAnew));
    expect(fits()).toHaveLength(1);
    expect(projecting.store.getState().made?.seen).toBe(judgedAnew);
  });

  it('goes when another run or method is wanted, and what was being made with it', () => {
    for (const other of [want(codes(10, 3, 2)), want(codes(10), false, 'tsne')]) {
      const { projecting, workers, done, fits } = scripted();
      projecting.want(want(codes(10)));
      done([1]);
      projecting.want(want(codes(11)));
      projecting.want(other);
      expect(projecting.store.getState().made).toBeNull();
      expect(workers[0].isClosed).toBe(true);
      expect(fits()).toHaveLength(3);
      projecting.want(null);
      expect(projecting.store.getState()).toEqual({ made: null, share: null, problem: null, isStopped: false });
    }
  });

  it('is stopped at once, keeps what there was, and begins again when it is asked to', () => {
    const { projecting, workers, done, fits } = scripted();
    projecting.want(want(codes(10)));
    done([1]);
    projecting.want(want(codes(20)));
    projecting.stop();
    expect(workers[0].isClosed).toBe(true);
    expect(projecting.store.getState()).toMatchObject({ made: { seen: { step: 10 } }, share: null, isStopped: true });
    projecting.want(want(codes(30)));
    expect(fits()).toHaveLength(2);
    projecting.again();
    expect(fits()).toHaveLength(3);
  });

  it('says why it came to nothing, and tries again with the next codes', () => {
    const { projecting, workers, fits } = scripted();
    projecting.want(want(codes(10)));
    workers[0].hear({ problem: 'UMAP needs more codes.' });
    expect(projecting.store.getState()).toMatchObject({ problem: 'UMAP needs more codes.', share: null });
    expect(fits()).toHaveLength(1);
    projecting.want(want(codes(20)));
    expect(fits()).toHaveLength(2);
    expect(projecting.store.getState().problem).toBeNull();
  });

  it('places a code where the worker says, and nowhere without one', async () => {
    const { projecting, workers, done } = scripted();
    projecting.want(want(codes(10)));
    expect(await projecting.place(Float32Array.of(1, 2))).toBeNull();
    done([1]);
    const place = projecting.placeOf(2);
    const question = workers[0].questions.at(-1)!;
    expect(question).toMatchObject({ place: Float32Array.of(10, 10) });
    workers[0].hear({ ask: 'ask' in question ? question.ask : -1, at: [4, 5] });
    expect(await place).toEqual([4, 5]);
    const late = projecting.place(Float32Array.of(1, 2));
    projecting.stop();
    expect(await late).toBeNull();
    expect(await projecting.place(Float32Array.of(1, 2))).toBeNull();
  });
});
