// What a measurement of this machine has shown, kept in this browser. It says nothing about another graphics card: the
// engine compares the names.

import { has } from '../core/registry.ts';
import type { Fastest } from '../engine/api.ts';
import { recall, remember } from './remember.ts';

type Backend = Fastest['backend'];

export interface Speed {
  readonly imagesPerSecond: number;
  readonly msPerStep: number;
  /** What it ran on, in its own words. */
  readonly renderer: string;
}

export interface MeasuredSpeed extends Fastest {
  readonly at: string;
  readonly speeds: Readonly<Partial<Record<Backend, Speed>>>;
}

/** Null where nothing was measured, or where what is kept cannot be read. */
export function rememberedSpeed(): MeasuredSpeed | null {
  try {
    const kept = JSON.parse(recall('speed') ?? 'null') as MeasuredSpeed | null;
    if (!kept || !has(kept.speeds, kept.backend)) return null;
    return kept.speeds[kept.backend]!.imagesPerSecond > 0 ? kept : null;
  } catch {
    return null;
  }
}

export const rememberSpeed = (measured: MeasuredSpeed | null): void =>
  remember('speed', measured && JSON.stringify(measured));
