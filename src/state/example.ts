// A small picture of a finished run, made beforehand on Strokes, so that the stage is never empty. It gives way to the
// first look at a run that has trained on this machine.

import { exampleAt, type Values } from '../core/examples.ts';
import type { TestSet } from '../engine/api.ts';
import type { Params } from '../params/schema.ts';
import { shapeOf } from '../params/shape.ts';
import { asNow } from '../params/stored.ts';
import type { Looks } from '../probes/index.ts';
import type { Journey } from '../probes/journey.ts';
import { unpack } from './pack.ts';
import { page } from './page.ts';
import { EXAMPLE_RUN, type Seen } from './run/state.ts';
import { run } from './store.ts';

/** What is not in the other looks of an image's journey. */
export interface ExampleJourney {
  readonly position: number;
  /** [latent] */
  readonly mean: Float32Array;
  /** [latent]; null for models without noise. */
  readonly sigma: Float32Array | null;
  /** [values] as stored */
  readonly reconstruction: Values;
}

export interface Example {
  readonly params: Params;
  readonly step: number;
  readonly testSet: TestSet;
  readonly looks: Looks;
  /** Of the images that can be walked through while the example is shown. */
  readonly journeys: readonly ExampleJourney[];
}

/** The journey of one of the images that the example brings with it; null for all others. */
export function journeyOf({ journeys, testSet, looks }: Example, position: number): Journey | null {
  const found = journeys.find(each => each.position === position);
  if (!found) return null;
  const { scoreId, scores: scored } = looks.detection;
  return {
    ...found,
    x: exampleAt(testSet, position),
    scoreId,
    score: scored[position],
  };
}

/** Positions of the images that can be walked through while the example is shown. */
let walkable: readonly number[] = [];
export const exampleWalk = (): readonly number[] => walkable;

/** The strip follows the selected image, as far as the example brings it with it. */
function followSelected(example: Example): void {
  const unfollow = page.subscribe(({ selected }, before) => {
    const { example: isShown, seen } = run.store.getState();
    if (!isShown) return unfollow();
    const look = selected === before.selected ? null : journeyOf(example, selected);
    if (look && seen.journey) run.store.setState({ seen: { ...seen, journey: { ...seen.journey, look } } });
  });
}

/** Quietly does nothing where the file is missing: the stage then waits for the first run. */
export async function showExample(): Promise<void> {
  try {
    const response = await fetch(new URL('example.json', document.baseURI));
    if (!response.ok) return;
    const example = unpack(await response.json()) as Example;
    const { step, looks, journeys } = example;
    const params = asNow(example.params);
    const testSet = { ...example.testSet, shape: shapeOf(params), statistics: null };
    const seen = Object.fromEntries(
      Object.entries(looks).map(([id, look]) => [id, { look, run: EXAMPLE_RUN, params, step }]),
    );
    run.showExample({ seen: seen as Seen, testSet });
    walkable = journeys.map(({ position }) => position);
    followSelected({ ...example, testSet });
  } catch {
    // An example is a courtesy; without it nothing is missing.
  }
}
