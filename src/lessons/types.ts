// What a guided experiment is: settings to start from, and what to watch while they train.

import type { Params } from '../params/schema.ts';
import type { ViewId } from '../views/registry/index.ts';

export interface GuidedStep {
  /** What is different in this step, where there are several: "β = 0". */
  readonly label: string;
  readonly sets: Partial<Params>;
  /** In what a second run beside it differs, where there is one. */
  readonly compare?: Partial<Params>;
  /** One or two sentences: where to look, and what will be seen there. */
  readonly watch: string;
  /** The view in which it is seen best. */
  readonly shows: ViewId;
}

export interface GuidedExperiment {
  readonly id: string;
  /** A question, or what it is about, in a few words. */
  readonly title: string;
  /** Beside the defaults; the steps add theirs. */
  readonly sets: Partial<Params>;
  /** One, or several that are trained one after the other and compared. */
  readonly steps: readonly [GuidedStep, ...GuidedStep[]];
}
