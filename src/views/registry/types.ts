// The contract of a view: what it is called, where it stands, what it is for, and what is said of it. All of it is data; which
// component draws it is for the page to say.

import type { Shape } from '../../core/shape.ts';
import type { Model } from '../../models/types.ts';

/** What a view may ask of an experiment. */
export interface Subject {
  /** What one example is. */
  readonly shape: Shape;
  readonly model: Pick<Model, 'losses'>;
  /** How many numbers a code has. */
  readonly code: number;
  /** How many factors are known that the examples were made with. */
  readonly factors: number;
  /** Whether the encoder is given something else than the examples in training. */
  readonly isCorrupted?: boolean;
}

export interface View {
  readonly title: string;
  /** What is in the fold stands on the first screen of a wide page; the workbench below it has columns, and folds. */
  readonly zone: 'fold' | 'workbench';
  /** The tab that holds it on a phone. */
  readonly tab: 'stage' | 'detector';
  /** How high it is, roughly, in rem: the columns of the workbench are filled by it. What is in the fold is as high as the fold. */
  readonly height: number;
  /** Over all columns of the workbench. */
  readonly isWide?: true;
  /** It is of many runs: it stays where two stand beside each other. */
  readonly isOfRuns?: true;
  /** Folded until somebody opens it. */
  readonly isFolded?: true;
  /** Whether it has anything to show of such an experiment; where it has not, it is not on the page. */
  appliesTo(subject: Subject): boolean;
}

/** The tooltip, with terms marked (core/marked.ts). */
export interface ViewHelp {
  /** What it shows and how to read it. */
  readonly text: string;
  /** What can be done with it, where a finger does other things than a mouse and a keyboard. */
  readonly byMouse?: string;
  readonly byTouch?: string;
}

/** Something that can be presented: views side by side. */
export interface Scene<Id extends string> {
  readonly title: string;
  /** The strip stands above them, or alone and larger. */
  readonly strip?: true;
  readonly views: readonly Id[];
}
