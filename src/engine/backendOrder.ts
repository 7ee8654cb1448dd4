// Which backends are tried, in which order, and what is said of it: decided from what is known before one is opened.

import type { Preference } from '../models/types.ts';
import type { Device, Fastest } from './api.ts';

export type Choice = 'auto' | Device['backend'];

/** What a page or a worker can do with WebGL 2, found out on a context of its own. */
export interface WebGlReport {
  readonly renderer: string;
  /** Drawn by the processor: works, but slower than WebAssembly. */
  readonly software: boolean;
  readonly float32: boolean;
}

export const LABELS = { webgl: 'WebGL', wasm: 'WebAssembly', cpu: 'JavaScript' } as const;

export interface Attempt {
  readonly backend: Device['backend'];
  /** Why it is this one, in a sentence; null where it is what one expects. */
  readonly because: string | null;
}

/** What keeps from WebGL. */
function objectionTo(report: WebGlReport | null): string | null {
  if (!report) return 'This browser has no WebGL 2 here, so the CPU is used.';
  if (report.software)
    return `WebGL is emulated on the CPU here (${report.renderer}), so WebAssembly is used, which is faster.`;
  if (!report.float32) return 'This GPU offers only half precision, too coarse for training, so the CPU is used.';
  return null;
}

/**
 * The chosen backend and, should it fail, those after it. The automatic choice is what the model prefers; else what was the
 * fastest, if that was measured with the graphics card that is here now; else WebGL where it is worth having.
 * @param report null where there is no WebGL 2
 */
export function attemptsFor(
  choice: Choice,
  report: WebGlReport | null,
  fastest: Fastest | null = null,
  prefers: Preference | null = null,
): readonly Attempt[] {
  if (choice === 'cpu') return [{ backend: 'cpu', because: null }];
  const onCpu = (because: string | null): Attempt[] => [
    { backend: 'wasm', because },
    { backend: 'cpu', because },
  ];
  if (choice === 'wasm') return onCpu(null);
  if (choice === 'webgl')
    return report ? [{ backend: 'webgl', because: null }, ...onCpu(null)] : onCpu(objectionTo(report));
  const objection = objectionTo(report);
  const measured = fastest && fastest.gpu === (report?.renderer ?? null) ? fastest.backend : null;
  const all: Attempt[] = [
    ...(prefers ? [{ backend: prefers.backend, because: prefers.reason }] : []),
    ...(measured ? [{ backend: measured, because: `${LABELS[measured]} was the fastest in the speed test.` }] : []),
    ...(objection ? [] : [{ backend: 'webgl', because: null } as const]),
    ...onCpu(objection),
  ];
  return all.filter(({ backend }, at) => all.findIndex(each => each.backend === backend) === at);
}
