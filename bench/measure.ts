// One measurement of one contestant, in whichever thread this was loaded. A browser is started for each, so that nobody
// finds shaders compiled, memory taken or code warmed up by another.

import { memory } from '@tensorflow/tfjs-core';
import { realPace } from '../src/engine/pace.ts';
import { type ContestantId, contestants } from './contestants.ts';
import { countCalls, peaksOf, withoutDrawing } from './counters.ts';
import { benchData } from './data.ts';
import { networks } from './networks.ts';
import type { Evaluated, MemoryPoint, Request, Trained, Trainee } from './types.ts';

/** Timed when no number of steps is asked for. */
const TIMED_MS = 2000;
const FEWEST = 10;
/** Steps between two waits for the device: about so long, so that the wait itself is not what is measured. */
const SLICE_MS = 250;
const COUNTED = 5;
const ISSUED = 30;

const { rest, now } = realPace();

/** Steps, each a task of its own, as a user's loop that lets the page live. */
async function train(trainee: Trainee, steps: number): Promise<void> {
  for (let i = 0; i < steps; i++) {
    trainee.step();
    await rest();
  }
}

async function msPerStep(trainee: Trainee, wanted: number): Promise<number> {
  let [done, slice] = [0, 1];
  const started = now();
  const isEnough = () => (wanted > 0 ? done >= wanted : done >= FEWEST && now() - started >= TIMED_MS);
  while (!isEnough()) {
    const sliceStarted = now();
    const steps = wanted > 0 ? Math.min(slice, wanted - done) : slice;
    await train(trainee, steps);
    await trainee.settle();
    done += steps;
    slice = Math.max(1, Math.min(2 * slice, Math.round((steps * SLICE_MS) / (now() - sliceStarted))));
  }
  return (now() - started) / done;
}

/** @param onWarm told the time at which the first step was done */
async function measureTraining(
  request: Request,
  trainee: Trainee,
  startMs: number,
  onWarm: () => void,
): Promise<Trained> {
  await train(trainee, 1);
  await trainee.settle();
  const firstStepMs = now() - startMs;
  onWarm();
  await train(trainee, 9);
  await trainee.loss();
  await train(trainee, 10);
  const lossAt20 = await trainee.loss();
  const ms = await msPerStep(trainee, request.steps);
  const peak = peaksOf(() => trainee.step());
  await trainee.settle();
  return {
    msPerStep: ms,
    imagesPerSecond: (1000 * request.setting.batch) / ms,
    firstStepMs,
    peakTensors: peak.tensors,
    peakBytes: peak.bytes,
    lossAt20,
    ...(request.ground === 'webgl'
      ? await measureCalls(trainee)
      : { drawsPerStep: null, uploadsPerStep: null, jsMsPerStep: null }),
  };
}

/** Comes last: a step that was not drawn leaves no network behind. */
async function measureCalls(trainee: Trainee) {
  const counter = countCalls();
  for (let i = 0; i < COUNTED; i++) trainee.step();
  const { draws, uploads } = counter.stop();
  await trainee.settle();
  const started = now();
  withoutDrawing(() => {
    for (let i = 0; i < ISSUED; i++) trainee.step();
  });
  const jsMsPerStep = (now() - started) / ISSUED;
  return { drawsPerStep: draws / COUNTED, uploadsPerStep: uploads / COUNTED, jsMsPerStep };
}

/** Tensors, their bytes and the heap, ten times on the way; whoever opened the page tells its heap. */
async function measureMemory({ steps }: Request, trainee: Trainee): Promise<MemoryPoint[]> {
  const { heapBytes } = globalThis as unknown as { heapBytes(): Promise<number> };
  const points: MemoryPoint[] = [];
  let done = 0;
  const trainTo = async (end: number) => {
    for (; done < end; done += 1) {
      trainee.step();
      if (done % 20 === 19) await trainee.settle();
    }
    await trainee.settle();
  };
  await train(trainee, 20); // what is kept for good is there from now on
  for (let point = 0; point <= 10; point++) {
    await trainTo(Math.round((point * steps) / 10));
    const { numTensors, numBytes } = memory();
    points.push({ step: done, tensors: numTensors, tensorBytes: numBytes, heapBytes: await heapBytes() });
  }
  return points;
}

async function measureEvaluation({ images, samples }: Request, trainee: Trainee): Promise<Evaluated> {
  await train(trainee, 20);
  await trainee.settle();
  await trainee.score(Math.min(images, 250), 2); // so that no shader is compiled while the clock runs
  const started = now();
  const scores = Array.from(await trainee.score(images, samples));
  const ms = now() - started;
  return { images, samples, ms, mean: scores.reduce((sum, score) => sum + score, 0) / images };
}

export async function measure(request: Request, onStart: () => void, onWarm: () => void) {
  const data = benchData(request.setting, Math.max(1000, request.images));
  const contestant = await contestants[request.contestant as ContestantId].load();
  await contestant.open(request.ground, request.threads);
  onStart();
  const startMs = now();
  const trainee = contestant.build(request.setting, data);
  const wanted = networks[request.setting.network].parameters(request.setting);
  if (trainee.parameters !== wanted) throw new Error(`${trainee.parameters} parameters, and not ${wanted}`);
  if (request.kind === 'memory') return measureMemory(request, trainee);
  if (request.kind === 'evaluate') return measureEvaluation(request, trainee);
  return measureTraining(request, trainee, startMs, onWarm);
}
