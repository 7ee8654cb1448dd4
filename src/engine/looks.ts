// Which probes are due, and taking them. While a run trains, looking may cost only a small share of its time, so slow
// devices score fewer test images and look less often; when it rests, everything is scored.

import { type Looks, type ProbeId, probes } from '../probes/index.ts';
import type { Evaluation } from '../probes/types.ts';
import type { Want } from './api.ts';
import type { Pace } from './pace.ts';
import { LossError, type Session } from './session.ts';

/** Share of the time that looks may take while training. */
const SHARE = 0.12;
/** What one evaluation of the test sample may cost while training, in ms. */
const LIVE_MS = 120;
const FEWEST = 500;

export function createLooks(pace: Pace) {
  let delivered = new Map<ProbeId, { at: string; whole: boolean; settings: string }>();
  let evaluated: { at: string; whole: boolean; test: Evaluation; calibration: Evaluation } | null = null;
  let quietUntil = 0;

  const settingsOf = (id: ProbeId, want: Want) =>
    [...probes[id].fields.map(field => want.view[field.id]), id === 'journey' ? want.selected : ''].join();
  const placeOf = (session: Session, run: number) => `${run}:${session.step}`;

  /** At rest everything is scored; while somebody wants to train, what a share of the time pays for. */
  const evaluation = async (session: Session, run: number, isLive: () => boolean) => {
    const at = placeOf(session, run);
    if (evaluated?.at === at && (evaluated.whole || isLive())) return evaluated;
    const { test, calibration } = session.images.parts;
    let whole = true;
    const score = (which: 'test' | 'calibration', count: number, ms: number) => {
      const started = pace.now();
      const isEnough = (done: number) => {
        const enough = isLive() && done >= FEWEST && pace.now() - started >= ms;
        if (enough && done < count) whole = false;
        return enough;
      };
      return session.evaluate(which, count, pace.rest, isEnough);
    };
    const scored = {
      test: await score('test', test.length, LIVE_MS),
      calibration: await score('calibration', calibration.length, LIVE_MS / 2),
    };
    if (scored.test.scores.probability.some(Number.isNaN)) throw new LossError(session.step);
    evaluated = { at, whole, ...scored };
    return evaluated;
  };

  return {
    /** Probes whose last look is out of date and that there is time for now. */
    due(session: Session, run: number, live: boolean, want: Want): ProbeId[] {
      const rested = !live || pace.now() >= quietUntil;
      return want.probes.filter(id => {
        const last = delivered.get(id);
        if (!last || last.settings !== settingsOf(id, want)) return true;
        return (rested && last.at !== placeOf(session, run)) || (!live && !last.whole);
      });
    },

    /** Takes the looks, all at the session's present step. */
    async take(
      ids: readonly ProbeId[],
      session: Session,
      run: number,
      isLive: () => boolean,
      want: Want,
    ): Promise<Partial<Looks>> {
      const [started, wasLive] = [pace.now(), isLive()];
      const { at, whole, test, calibration } = await evaluation(session, run, isLive);
      const selected = Math.max(0, Math.min(want.selected, session.images.parts.test.length - 1));
      const view = session.view(test, calibration, { ...session.params, ...want.view }, selected);
      const looks: Record<string, unknown> = {};
      for (const id of ids) {
        looks[id] = await probes[id].look(view);
        delivered.set(id, { at, whole, settings: settingsOf(id, want) });
      }
      const cost = pace.now() - started;
      if (wasLive) quietUntil = pace.now() + cost * (1 / SHARE - 1);
      return looks as Partial<Looks>;
    },

    /** The whole test set, scored at the present step. */
    complete: (session: Session, run: number) => evaluation(session, run, () => false),

    /** Forgets what was delivered: somebody new is watching. */
    forget() {
      delivered = new Map();
    },
  };
}
