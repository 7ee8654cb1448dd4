// A small picture of a finished run, made beforehand on Strokes, so that the stage is never empty. It gives way to the
// first look at a run on this machine.

import type { TestSet } from '../engine/api.ts';
import type { Params } from '../params/schema.ts';
import type { Looks } from '../probes/index.ts';
import { unpack } from './pack.ts';
import type { Seen } from './run/state.ts';
import { run } from './store.ts';

export interface Example {
  readonly params: Params;
  readonly step: number;
  readonly testSet: TestSet;
  readonly looks: Looks;
}

/** Quietly does nothing where the file is missing: the stage then waits for the first run. */
export async function showExample(): Promise<void> {
  try {
    const response = await fetch(new URL('example.json', document.baseURI));
    if (!response.ok) return;
    const { params, step, testSet, looks } = unpack(await response.json()) as Example;
    const seen = Object.fromEntries(Object.entries(looks).map(([id, look]) => [id, { look, run: 0, params, step }]));
    run.showExample({ seen: seen as Seen, testSet });
  } catch {
    // An example is a courtesy; without it nothing is missing.
  }
}
