// The scored test set and calibration normals at the present step, kept until the next: all of them at rest, and as many as
// fit into a share of the time during training.

import { gather } from '../core/examples.ts';
import { permutation, random } from '../core/random.ts';
import { scaled } from '../core/scaling.ts';
import { divided } from '../core/split.ts';
import { models } from '../models/index.ts';
import type { Evaluation } from '../probes/types.ts';
import { appliesTo, scoresOf } from '../scores/applies.ts';
import { type ScoreId, scores } from '../scores/index.ts';
import { fitScores } from './fits.ts';
import type { OodDataset } from './oodDatasets.ts';
import type { Pace } from './pace.ts';
import { LossError, type Session } from './session.ts';
import type { WorkBoard } from './work.ts';

/** What one evaluation of the test sample may cost while training, in ms. */
const LIVE_MS = 60;
const FEWEST = 500;
export const LIVE_SAMPLES = 8;

export interface Evaluated {
  /** Run and step. */
  readonly at: string;
  /** The whole test set. */
  readonly whole: boolean;
  readonly test: Evaluation;
  readonly calibration: Evaluation;
}

const nothing: Evaluation = { count: 0, latent: 0, mean: new Float32Array(0), logVar: null, scores: {} };

/** A pass gives some scores unasked, whether or not they say anything of its model. */
const onlyOf = (found: Evaluation, isWanted: (id: ScoreId) => boolean): Evaluation => ({
  ...found,
  scores: Object.fromEntries(Object.entries(found.scores).filter(([id]) => isWanted(id as ScoreId))),
});

export const placeOf = (session: Session, run: number) => `${run}:${session.step}`;

export function createEvaluations(pace: Pace, work: WorkBoard) {
  let kept: (Evaluated & { readonly settings: string }) | null = null;

  /** Scores both lists for some ids. */
  const score = async (
    session: Session,
    run: number,
    ids: readonly ScoreId[],
    samples: number,
    isLive: () => boolean,
    isOver: () => boolean = () => false,
  ) => {
    const { rest } = pace;
    const at = placeOf(session, run);
    let whole = true;
    const fits = await fitScores(session, ids, rest);
    const drawn = isLive() ? Math.min(samples, LIVE_SAMPLES) : samples;
    const { parts } = session.images;
    const evaluate = (which: 'test' | 'calibration', ms: number, before: number, tell: (done: number) => void) => {
      const count = parts[which].length;
      const started = pace.now();
      const isEnough = (done: number) => {
        tell(before + done);
        const enough = isOver() || (isLive() && done >= FEWEST && pace.now() - started >= ms);
        if (enough && done < count) whole = false;
        return enough;
      };
      return session.evaluate(which, { count, ids, samples: drawn, fits, rest, isEnough });
    };
    const all = parts.test.length + parts.calibration.length;
    const [test, calibration] = await work.during('scores', all, async tell => [
      await evaluate('test', LIVE_MS, 0, tell),
      await evaluate('calibration', LIVE_MS / 2, parts.test.length, tell),
    ]);
    if (test.scores.probability!.some(Number.isNaN)) throw new LossError(session.step);
    const known = (found: Evaluation) =>
      onlyOf(found, id => ids.includes(id) || appliesTo(id, models[session.params.model]));
    return { at, whole: whole && drawn === samples, test: known(test), calibration: known(calibration) };
  };

  /** What was scored at this step by this score, as thoroughly as it has to be now. */
  const keptFor = (session: Session, run: number, id: ScoreId, samples: number, isLive: () => boolean) => {
    const isNow = kept?.at === placeOf(session, run) && (kept.whole || isLive());
    const isAmong = kept?.settings.startsWith('all:') && scores[id].kind !== 'samples' && id in kept.test.scores;
    const isThis = isAmong || kept?.settings === `${id}:${samples}` || kept?.settings === `all:${samples}`;
    return isNow && isThis ? kept : null;
  };

  return {
    /** For the chosen score; `isOver` as for all. */
    async get(
      session: Session,
      run: number,
      id: ScoreId,
      samples: number,
      isLive: () => boolean,
      isOver?: () => boolean,
    ): Promise<Evaluated> {
      const settings = `${id}:${samples}`;
      kept = keptFor(session, run, id, samples, isLive) ?? {
        ...(await score(session, run, [id], samples, isLive, isOver)),
        settings,
      };
      return kept;
    },

    /** The same if it was scored already, else nothing: for those that can do without. */
    atHand: (session: Session, run: number, id: ScoreId, samples: number, isLive: () => boolean): Evaluated =>
      keptFor(session, run, id, samples, isLive) ?? {
        at: placeOf(session, run),
        whole: true,
        test: nothing,
        calibration: nothing,
      },

    /** The chosen score of images [n, values] in 0..1. */
    async ofImages(session: Session, x: Float32Array, id: ScoreId, samples: number): Promise<Float32Array> {
      const { rest } = pace;
      const fits = await fitScores(session, [id], rest);
      const { scores: scored } = await session.evaluateImages(x, { ids: [id], samples, fits, rest });
      return scored[id]!;
    },

    /** The chosen score of another dataset's test images: of all at rest, of a sample while somebody wants to train. */
    async ofOod(session: Session, ood: OodDataset, id: ScoreId, samples: number, isLive: () => boolean) {
      if ('problem' in ood) return { name: ood.name, scores: new Float32Array(0), total: 0, problem: ood.problem };
      const { rest } = pace;
      const { seed } = session.params;
      const { train, test, undivided, shares } = ood;
      const labels = { trainLabels: train.labels, testLabels: undivided ? null : test.labels };
      const { tested } = divided({ ...labels, seed, shares });
      const count = tested.length;
      const order = permutation(count, random(seed, 'ood')).map(i => tested[i]);
      const fits = await fitScores(session, [id], rest);
      const started = pace.now();
      const { scores: scored } = await session.evaluateList({
        count,
        images: (from, to) => scaled(session.images.scaling, gather(test, order.subarray(from, to))),
        ids: [id],
        samples: isLive() ? Math.min(samples, LIVE_SAMPLES) : samples,
        fits,
        rest,
        isEnough: done => isLive() && done >= FEWEST && pace.now() - started >= LIVE_MS / 2,
      });
      return { name: ood.name, scores: scored[id]!, total: count, problem: null };
    },

    /** For every score of the model, on the whole test set unless somebody wants to train; given up, and not kept, when `isOver`. */
    async all(
      session: Session,
      run: number,
      samples: number,
      isLive: () => boolean,
      isOver?: () => boolean,
    ): Promise<Evaluated> {
      const settings = `all:${samples}`;
      if (kept?.at === placeOf(session, run) && kept.whole && kept.settings === settings) return kept;
      const scored = await score(session, run, scoresOf(models[session.params.model]), samples, isLive, isOver);
      if (scored.whole) kept = { ...scored, settings };
      return scored;
    },
  };
}
