// One engine, from its start to its end, as the run talks to it. Numbers of runs go on from one engine to the next, so no
// picture of an earlier engine can pass for one of a later.

import type { TablePlan } from '../../core/table/types.ts';
import { takeOpened } from '../../datasets/openedSets.ts';
import type { Device, Engine, OwnData, Problem, TableFile, UserFile } from '../../engine/api.ts';
import type { Connection } from '../../engine/connect.ts';
import type { Params } from '../../params/schema.ts';

/** What a person opened, with what an engine made of it; every engine reads it anew. */
export type Opened = { readonly data: OwnData } & (
  | { readonly files: readonly UserFile[] }
  | { readonly table: TableFile; readonly plan: TablePlan }
);

export interface Link {
  /** What was chosen. */
  readonly backend: Params['backend'];
  readonly engine: Engine;
  /** Where it computes, once it has said so. */
  computesOn: Device['backend'] | null;
  /** The run that it was given last, and has. */
  holds: string;
  /** Has the engine read these files, unless it has them still; what is wrong with them now, or null. */
  give(opened: Opened | null): Promise<Problem | null>;
  /** Ends the engine. Its pending calls are rejected. */
  end(): void;
}

const renumbered = <T extends { readonly run: number }>(answer: T, from: number): T =>
  answer.run > 0 ? { ...answer, run: answer.run + from } : answer;

/** What was kept by an earlier version of the lab may mean something else to this one. */
const readOtherwise = ({ name }: OwnData): Problem => ({
  message: `“${name}” is read differently now than when it was opened. Open it again.`,
  reasons: [],
  kind: 'data',
  code: 'files-wanted',
});

/** @param from how many runs there were before this engine */
export function linkTo({ engine, close }: Connection, backend: Params['backend'], from: number): Link {
  /** What the engine has, by the rule by which it keeps and forgets. */
  const read = new Map<string, OwnData>();
  const note = (data: OwnData) => takeOpened(read, data.id, data);
  return {
    backend,
    computesOn: null,
    holds: '',
    engine: {
      async open(files, options) {
        const answer = await engine.open(files, options);
        if ('data' in answer) note(answer.data);
        return answer;
      },
      survey: file => engine.survey(file),
      reading: () => engine.reading(),
      stopReading: () => engine.stopReading(),
      async openTable(file, plan) {
        const answer = await engine.openTable(file, plan);
        if ('data' in answer) note(answer.data);
        return answer;
      },
      configure: (params, options) => engine.configure(params, options),
      update: params => engine.update(params),
      start: until => engine.start(until),
      stop: () => engine.stop(),
      allow: epochs => engine.allow(epochs),
      rewind: id => engine.rewind(id),
      next: async request => renumbered(await engine.next(request), from),
      testSet: async () => renumbered(await engine.testSet(), from),
      dealt: () => engine.dealt(),
      decode: async z => renumbered(await engine.decode(z), from),
      inspect: async x => renumbered(await engine.inspect(x), from),
      examine: async (x, samples) => renumbered(await engine.examine(x, samples), from),
      scoreTest: async (start, ids, samples) => renumbered(await engine.scoreTest(start, ids, samples), from),
      checkpoint: () => engine.checkpoint(),
      record: (samples, only) => engine.record(samples, only),
      work: () => engine.work(),
      giveUp: () => engine.giveUp(),
    },
    async give(opened) {
      if (!opened || read.has(opened.data.id)) return null;
      const { engine } = this;
      const answer = await ('files' in opened
        ? engine.open(opened.files, { turned: opened.data.turned })
        : engine.openTable(opened.table, opened.plan));
      if ('problem' in answer) return answer.problem;
      return answer.data.id === opened.data.id ? null : readOtherwise(opened.data);
    },
    end: close,
  };
}
