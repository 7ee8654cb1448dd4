// What a person has opened: read by the engine, and from then on what the params mean by `own`.

import type { StoreApi } from 'zustand/vanilla';
import type { TablePlan } from '../../core/table/types.ts';
import type { Problem, TableFile, UserFile } from '../../engine/api.ts';
import type { Opened } from './link.ts';
import type { RunState } from './state.ts';
import type { Ask } from './types.ts';

export function createOpening(store: StoreApi<RunState>, ask: Ask) {
  let opened: Opened | null = null;

  function become(next: Opened | null): null {
    opened = next;
    store.setState({ opened: next?.data ?? null });
    return null;
  }

  async function open(files: readonly UserFile[], turned = false): Promise<Problem | null> {
    const answer = await ask(engine => engine.open(files, { turned }));
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
      const answer = await ask(engine => engine.openTable(table, plan));
      return 'problem' in answer ? answer.problem : become({ data: answer.data, table, plan });
    },

    turn: async (): Promise<Problem | null> =>
      opened && 'files' in opened ? open(opened.files, !opened.data.turned) : null,
  };
}
