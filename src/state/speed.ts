// How fast is this machine? Each backend trains the default network for ten seconds in a worker of its own, while the run
// on the stage rests; the fastest is what the automatic choice takes from then on.

import { createStore } from 'zustand/vanilla';
import type { Device } from '../engine/api.ts';
import { connectMeter, type MeterConnection } from '../engine/connectMeter.ts';
import { pause, play } from './actions.ts';
import { page } from './page.ts';
import { type MeasuredSpeed, rememberedSpeed, rememberSpeed, type Speed } from './rememberedSpeed.ts';
import { run } from './store.ts';
import { isPlaying } from './twin/store.ts';

export type Backend = Device['backend'];

const MEASURE_MS = 10_000;
const SLICE_MS = 500;

/** What is known of a backend: how fast, or why it cannot be had. */
export type Outcome = (Speed & { readonly precision: Device['precision'] }) | { readonly problem: string };

export interface SpeedState {
  /** What is being measured now, and how much of that is done, 0..1; null while it rests. */
  readonly now: { readonly backend: Backend | null; readonly share: number } | null;
  readonly outcomes: Readonly<Partial<Record<Backend, Outcome>>>;
  /** What the automatic choice follows. */
  readonly remembered: MeasuredSpeed | null;
  /** How the last measurement ended; null before the first. */
  readonly ended: 'done' | 'stopped' | null;
  /** Why it broke off, if it did. */
  readonly problem: string | null;
}

export const speed = createStore<SpeedState>(() => ({
  now: null,
  outcomes: {},
  remembered: rememberedSpeed(),
  ended: null,
  problem: null,
}));

export const isMeasured = (outcome: Outcome | undefined): outcome is Extract<Outcome, Speed> =>
  outcome !== undefined && 'msPerStep' in outcome;

let meter: MeterConnection | null = null;
let stopped = false;

/** Ends the measurement; what was measured so far stays on the page, and nothing is remembered. */
export function stopMeasuring(): void {
  stopped = true;
  meter?.close();
}

/** The automatic choice goes by what the browser says of itself again. */
export function forgetSpeed(): void {
  rememberSpeed(null);
  speed.setState({ remembered: null, outcomes: {}, ended: null });
}

const show = (backend: Backend, outcome: Outcome): void =>
  speed.setState(({ outcomes }) => ({ outcomes: { ...outcomes, [backend]: outcome } }));

/** @returns the graphics card's name, as the worker sees it */
async function measureOne(backend: Backend): Promise<string | null> {
  speed.setState({ now: { backend, share: 0 } });
  meter = connectMeter();
  try {
    const { device, problem, gpu } = await meter.meter.open(backend);
    if (!device) show(backend, { problem });
    let [steps, ms, images] = [0, 0, 0];
    while (device && ms < MEASURE_MS) {
      const slice = await meter.meter.train(Math.min(SLICE_MS, MEASURE_MS - ms));
      steps += slice.steps;
      ms += slice.ms;
      images += slice.images;
      const { renderer, precision } = device;
      show(backend, { renderer, precision, msPerStep: ms / steps, imagesPerSecond: (1000 * images) / ms });
      speed.setState({ now: { backend, share: Math.min(1, ms / MEASURE_MS) } });
    }
    return gpu;
  } finally {
    meter.close();
    meter = null;
  }
}

/** Half precision is fast and too coarse to train with, so it is shown and never chosen. */
export function fastestOf(outcomes: SpeedState['outcomes'], gpu: string | null, at: string): MeasuredSpeed | null {
  const speeds: Partial<Record<Backend, Speed>> = {};
  for (const [backend, outcome] of Object.entries(outcomes) as [Backend, Outcome][]) {
    if (!isMeasured(outcome) || outcome.precision !== 'float32') continue;
    const { precision: _, ...rest } = outcome;
    speeds[backend] = rest;
  }
  const [first] = (Object.entries(speeds) as [Backend, Speed][]).sort(
    ([, a], [, b]) => b.imagesPerSecond - a.imagesPerSecond,
  );
  return first ? { backend: first[0], gpu, at, speeds } : null;
}

/** Measures one backend after the other; the run on the stage waits, and goes on if it was training. */
export async function measureSpeed(backends: readonly Backend[]): Promise<void> {
  if (speed.getState().now) return;
  const wasPlaying = isPlaying();
  stopped = false;
  speed.setState({ now: { backend: null, share: 0 }, outcomes: {}, ended: null, problem: null });
  page.setState({ measuring: true });
  try {
    if (wasPlaying) await pause();
    await run.ask(engine => engine.checkpoint()); // waits until no look is under way
    let gpu: string | null = null;
    for (const backend of backends) {
      if (stopped) break;
      gpu = await measureOne(backend);
    }
    const found = stopped ? null : fastestOf(speed.getState().outcomes, gpu, new Date().toISOString());
    if (found) {
      rememberSpeed(found);
      speed.setState({ remembered: found });
    }
  } catch (error) {
    if (!stopped) speed.setState({ problem: (error as Error).message });
  } finally {
    speed.setState({ now: null, ended: stopped ? 'stopped' : 'done' });
    page.setState({ measuring: false });
    if (wasPlaying) void play();
  }
}
