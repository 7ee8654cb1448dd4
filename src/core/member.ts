// What every member of a registry that computes something says of itself, and what it lets a person set.

import type { Field } from './field.ts';

/** The texts that the page shows of a member: menu, tooltip, typeset formula and where it comes from. */
export interface Described {
  readonly label: string;
  /** What it is, in a sentence or two, with terms marked (core/marked.ts): the tooltip. */
  readonly help: string;
  /** What it computes, in LaTeX. */
  readonly formula: string;
  /** Paper, or where else it comes from. */
  readonly source: string;
}

/** A member with settings of its own. */
export interface Member<F extends Field = Field> extends Described {
  readonly fields: readonly F[];
}
