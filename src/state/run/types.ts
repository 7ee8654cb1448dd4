// What a run needs from the page, and what can be done with it.

import type { StoreApi } from 'zustand/vanilla';
import type { TablePlan } from '../../core/table/types.ts';
import type { Engine, Fastest, Problem, TableFile, Until, UserFile } from '../../engine/api.ts';
import type { Params } from '../../params/schema.ts';
import type { EnginesHost } from './engines.ts';
import type { Opened } from './link.ts';
import type { Plan } from './plan.ts';
import type { RunState } from './state.ts';

export interface RunHost extends EnginesHost {
  /** What a measurement of this machine has shown. */
  fastest(): Fastest | null;
  /** The device was lost too often: the run goes on with WebAssembly, and the controls should say so. */
  onProcessor(): void;
  now(): number;
}

export type Ask = <T>(question: (engine: Engine) => Promise<T>) => Promise<T>;

/** Files, or those that are still read from the disk: what is opened last wins, however long that takes. */
export type Given = readonly UserFile[] | Promise<readonly UserFile[]>;

export interface Run {
  /** What the page knows of the run; changed by the run alone. */
  readonly store: StoreApi<RunState>;
  /** The name of the run that was asked for last. */
  readonly id: string;
  /** The files that it learns from or, where it learns from none, those that were opened last. */
  readonly opened: Opened | null;
  /**
   * Builds another run, or an earlier one from its saved state. What failed, or null; null too when it was overtaken. A
   * run that stands stays when the next cannot be had. A Play that waits for a run goes on waiting for this one.
   */
  configure(params: Params, options?: Partial<Omit<Plan, 'params'>>): Promise<Problem | null>;
  /** What the run is, with its state at this moment, to be built again later; null where there is none. */
  save(): Promise<Plan | null>;
  /** Settles when the run that was asked for last is ready, or has failed. */
  whenReady(): Promise<Problem | null>;
  /** Changes settings that act at once, in whatever run is the last. */
  update(values: Partial<Params>): void;
  /** Trains as soon as the run is ready. */
  start(until: Until): Promise<void>;
  stop(): Promise<void>;
  /** Trains no further than so many epochs until more are allowed, whatever engine has it; Infinity holds nothing. */
  allow(epochs: number): void;
  /** The same first weights again: another run, with the same settings. */
  rewind(): Promise<void>;
  /**
   * Reads files of a person's own; they are the dataset `own` from then on. The run goes on. What is wrong, or null.
   * @throws Error where something else was opened before they were read
   */
  open(files: Given, turned?: boolean): Promise<Problem | null>;
  /** The same for a table, whose columns mean what the plan says. What is wrong, or null. */
  openTable(table: TableFile, plan: TablePlan): Promise<Problem | null>;
  /** What an earlier page had opened is the dataset `own` from then on; an engine reads it when a run is made of it. */
  bringBack(opened: Opened): void;
  /** Rows and columns of the opened images change places. What is wrong, or null. */
  turn(): Promise<Problem | null>;
  /** The files that the run learns from are the opened ones again, whatever was opened since. */
  reopen(): void;
  /** Asks the engine something. @throws Error where there is none, or where it was replaced before it answered */
  readonly ask: Ask;
  /** Decodes the code under the pointer into the store; null: the pointer has left. */
  decodeAt(z: Float32Array | null): void;
  /** Another try after the last engine was given up. */
  retry(): Promise<Problem | null>;
  /** Ends an engine that hangs; another one has the run from its last saved state, and trains on if it was to train. */
  restart(): void;
  /** What went wrong was read, or taken back. */
  forget(): void;
  /** Shows pictures that no run of this page has made, until one has trained; they are of the run `EXAMPLE_RUN`. */
  showExample(example: Pick<RunState, 'seen' | 'testSet'>): void;
  /** The page's thread was held up this long. */
  noteTask(ms: number): void;
  /** Ends the engine and the run with it. */
  close(): void;
}
