// What a person has opened: read by the engine, and from then on what the params mean by `own`.

import type { StoreApi } from 'zustand/vanilla';
import type { TablePlan } from '../../core/table/types.ts';
import type { Problem, TableFile } from '../../engine/api.ts';
import { Overtaken } from './engines.ts';
import type { Opened } from './link.ts';
import type { RunState } from './state.ts';
import type { Ask, Given } from './types.ts';

export function createOpening(store: StoreApi<RunState>, ask: Ask) {
  let opened: Opened | null = null;
  /** Counts what was opened: what was opened after it overtakes what is still read. */
  let count = 0;

  /** @throws Overtaken something else was opened meanwhile */
  async function newest<T>(reading: () => Promise<T>): Promise<T> {
    count += 1;
    const mine = count;
    const answer = await reading();
    if (mine !== count) throw new Overtaken('Something else was opened meanwhile.');
    return answer;
  }

  function become(next: Opened | null): null {
    count += 1;
    opened = next;
    store.setState({ opened: next?.data ?? null });
    return null;
  }

  async function open(given: Given, turned = false): Promise<Problem | null> {
    const { files, answer } = await newest(async () => {
      const files = await given;
      return { files, answer: await ask(engine => engine.open(files, { turned })) };
    });
    return 'problem' in answer ? answer.problem : become({ data: answer.data, files });
  }

  return {
    /** What was opened last. */
    get opened() {
      return opened;
    },
    become,
    open,

    async openTable(table: TableFile, plan: TablePlan): Promise<Problem | null> {
      const answer = await newest(() => ask(engine => engine.openTable(table, plan)));
      return 'problem' in answer ? answer.problem : become({ data: answer.data, table, plan });
    },

    turn: async (): Promise<Problem | null> =>
      opened && 'files' in opened ? open(opened.files, !opened.data.turned) : null,
  };
}
