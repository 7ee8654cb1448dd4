// The second run of the page, with all that is seen of it. It reads the same page as the first, but for its own settings and
// for what its own views need.

import { createStore } from 'zustand/vanilla';
import { latest } from '../../core/latest.ts';
import { contrasted } from '../../params/contrast.ts';
import type { Params } from '../../params/schema.ts';
import { aucCurvesOf } from '../aucCurve.ts';
import { combined } from '../combined.ts';
import { notify } from '../notices.ts';
import { type PageState, page } from '../page.ts';
import { plays } from '../run/state.ts';
import { createKeeping } from '../runs/keep.ts';
import { sideNote } from '../runs/side.ts';
import { createStage, watching } from '../stage.ts';
import { browser, stage as first, run } from '../store.ts';
import { createDifference } from './difference.ts';
import { createPair } from './pair.ts';
import { endComparison, hasRoomForOne, ROOM_FOR_ONE, type Twin, twins } from './store.ts';

/** Long enough for a slider to come to rest. */
const SETTLE_MS = 350;

interface Own {
  readonly visible: PageState['visible'];
  readonly differs: Partial<Params>;
}

export function makeTwin(): Twin {
  const wanted = () => twins.getState().differs ?? {};
  const own = createStore<Own>(() => ({ visible: {}, differs: wanted() }));
  const paramsOf = latest(contrasted);
  const beside = combined(page, own, ({ params }, { differs }) => ({
    params: paramsOf(params, differs),
    ownParams: null,
    held: [] as PageState['held'],
  }));
  const stage = createStage(
    beside,
    watching(change => own.setState(({ visible }) => ({ visible: change(visible) }))),
    { ...browser, say: (tone, text) => void notify(tone, `B: ${text}`), onProcessor: () => {} },
    first,
  );
  // Where the engine computes may be known only now; the second is not asked for anything before.
  const unwatch = run.store.subscribe(() => {
    if (hasRoomForOne()) endComparison(ROOM_FOR_ONE);
  });
  const pair = createPair(run, stage.run, wanted);
  const difference = createDifference(first, stage);
  const keeping = createKeeping(stage, sideNote('B'));
  let settling: ReturnType<typeof setTimeout> | undefined;
  const leave = [
    unwatch,
    aucCurvesOf(stage.run).begin(),
    keeping.follow(),
    twins.subscribe(({ differs }) => {
      if (!differs || differs === own.getState().differs) return;
      own.setState({ differs });
      clearTimeout(settling);
      settling = setTimeout(pair.follow, SETTLE_MS);
    }),
    stage.run.store.subscribe(state => {
      const now = { plays: plays(state), isOver: state.phase === 'finished' };
      const before = twins.getState();
      if (now.plays !== before.plays || now.isOver !== before.isOver) twins.setState(now);
    }),
  ];
  return {
    stage,
    both: pair,
    difference: difference.store,
    close() {
      clearTimeout(settling);
      for (const end of leave) end();
      difference.end();
      pair.end();
      stage.run.close();
    },
  };
}
