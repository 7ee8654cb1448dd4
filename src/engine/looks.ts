// Which probes are due, and taking them. While a run trains, looking may cost only a small share of its time, so slow
// devices score fewer test images and look less often; when it rests, everything is scored.

import type { Settings } from '../core/field.ts';
import { has } from '../core/registry.ts';
import { valuesOf } from '../core/shape.ts';
import type { DatasetId } from '../datasets/index.ts';
import { type Looks, type ProbeId, probes } from '../probes/index.ts';
import { looks as probeLooks } from '../probes/looks/index.ts';
import type { Probe } from '../probes/types.ts';
import { type ScoreId, scores } from '../scores/index.ts';
import type { SnapshotRequest } from './api.ts';
import { createEvaluations, type Evaluated, placeOf } from './evaluations.ts';
import { createLabelling } from './labelling.ts';
import type { OodDataset } from './oodDatasets.ts';
import type { Pace } from './pace.ts';
import type { Session } from './session.ts';
import type { WorkBoard } from './work.ts';

/** Nobody waits any more for what was being scored. */
export class GivenUp extends Error {
  override name = 'GivenUp';
}

/** Share of the time that looks may take while training. */
const SHARE = 0.1;

const needsRest = (id: ProbeId) => (probes[id] as Probe<unknown>).atRest === true;
const evaluates = (id: ProbeId) => (probes[id] as Probe<unknown>).evaluates !== false;
/** Whether it waits for rest to have every score, and not the chosen one. */
const needsAll = (id: ProbeId) => needsRest(id) && (probes[id] as Probe<unknown>).evaluates === undefined;
/** View settings that concern every probe: by what images are judged. */
const scoreOf = ({ view }: SnapshotRequest): { readonly id: ScoreId; readonly samples: number } => ({
  id: has(scores, view.score) ? view.score : 'probability',
  samples: Number(view.samples ?? 1),
});

/** What probes follow, as text to compare. */
const subjects: Readonly<Record<NonNullable<Probe<unknown>['follows']>, (request: SnapshotRequest) => unknown>> = {
  selected: request => request.selected,
  journey: request => request.own ?? request.selected,
  positions: request => request.positions,
};

/** @param findOod a dataset beyond those of the run; null while it loads */
export function createLooks(pace: Pace, work: WorkBoard, findOod: (id: DatasetId) => OodDataset | null) {
  let delivered = new Map<ProbeId, { at: string; whole: boolean; settings: string }>();
  let quietUntil = 0;
  const evaluations = createEvaluations(pace, work);
  const labelling = createLabelling(pace, work);

  const settingsOf = (id: ProbeId, session: Session, request: SnapshotRequest) => {
    const { fields, applies, needs, follows, showsGiven } = probes[id] as Probe<unknown>;
    const values: Settings = { ...session.params, ...request.view };
    const own = fields.filter(field => applies?.(field.id, session.latent) ?? true).map(field => values[field.id]);
    const { id: score, samples } = scoreOf(request);
    const followsScore = !needsRest(id) || (evaluates(id) && !needsAll(id));
    const isSampled = followsScore ? scores[score].kind === 'samples' : needsAll(id);
    const sampled = isSampled ? samples : '';
    const given = showsGiven ? [session.params.corruption, session.params.corruptionLevel] : [];
    const subject = follows ? subjects[follows](request) : '';
    return [...own, needs?.(values), followsScore ? score : '', sampled, ...given, subject].join();
  };
  /** A probe that needs a dataset waits until that is loaded, and one that needs none has nothing to look at. */
  const hasWhatItNeeds = (id: ProbeId, session: Session, request: SnapshotRequest) => {
    const { needs } = probes[id] as Probe<unknown>;
    if (!needs) return true;
    const dataset = needs({ ...session.params, ...request.view });
    return dataset !== null && findOod(dataset) !== null;
  };

  return {
    /** Probes whose last look is out of date and that there is time for now; the long ones last, by themselves. */
    due(session: Session, run: number, live: boolean, request: SnapshotRequest): ProbeId[] {
      const rested = !live || pace.now() >= quietUntil;
      const isDue = (id: ProbeId) => {
        if ((live && needsRest(id)) || !hasWhatItNeeds(id, session, request)) return false;
        const last = delivered.get(id);
        if (!last || last.settings !== settingsOf(id, session, request)) return true;
        return (rested && last.at !== placeOf(session, run)) || (!live && !last.whole);
      };
      const due = request.probes.filter(isDue);
      const quick = due.filter(id => !needsRest(id));
      return quick.length > 0 ? quick : due;
    },

    /** Takes the looks, all at the session's present step. At rest they are given up when `isOver`, and stay due. */
    async take(
      ids: readonly ProbeId[],
      session: Session,
      run: number,
      isLive: () => boolean,
      request: SnapshotRequest,
      isOver: () => boolean = () => false,
    ): Promise<Partial<Looks>> {
      const [started, wasLive] = [pace.now(), isLive()];
      const { id: scoreId, samples } = scoreOf(request);
      const evaluated = () => {
        if (ids.some(needsAll)) return evaluations.all(session, run, samples, isLive, isOver);
        if (ids.some(evaluates)) return evaluations.get(session, run, scoreId, samples, isLive, isOver);
        return evaluations.atHand(session, run, scoreId, samples, isLive);
      };
      const { at, whole, test, calibration } = await evaluated();
      const looks: Record<string, unknown> = {};
      if (!whole && isOver()) return looks;
      const testCount = session.images.parts.test.length;
      const view = session.view({
        test,
        calibration,
        values: { ...session.params, ...request.view },
        selected: Math.max(0, Math.min(request.selected, testCount - 1)),
        // It may have been asked for while another run was on the stage, whose examples were of another size.
        own: request.own?.length === valuesOf(session.images.shape) ? request.own : null,
        positions: request.positions.filter(position => position < testCount),
        scoreId,
        score: x => evaluations.ofImages(session, x, scoreId, samples),
        labelling: labelling.of(session, run, isOver),
        ood: dataset => evaluations.ofOod(session, findOod(dataset)!, scoreId, samples, isLive),
      });
      for (const id of ids) {
        const { isWhole } = probes[id] as Probe<unknown>;
        looks[id] = await probeLooks[id](view);
        const settings = settingsOf(id, session, request);
        delivered.set(id, { at, whole: whole && (isWhole?.(looks[id]) ?? true), settings });
      }
      const now = pace.now();
      // Each look has to be earned: a short one does not let the next come sooner than a long one before it allows.
      if (wasLive) quietUntil = Math.max(quietUntil, now) + (now - started) * (1 / SHARE - 1);
      return looks as Partial<Looks>;
    },

    /**
     * The whole test set at the present step, by every score if the number of samples is given, or by one of them.
     * @throws GivenUp when `isOver` before all is scored
     */
    async complete(
      session: Session,
      run: number,
      isOver: () => boolean,
      samples?: number,
      only?: ScoreId,
    ): Promise<Evaluated> {
      const one = samples === undefined ? 'probability' : only;
      const evaluated = one
        ? await evaluations.get(session, run, one, samples ?? 1, () => false, isOver)
        : await evaluations.all(session, run, samples!, () => false, isOver);
      if (!evaluated.whole) throw new GivenUp('Scoring was stopped.');
      return evaluated;
    },

    /** A run begins: it owes nothing for the looks at the one before, and nobody would wake who waits for the end of that. */
    begin() {
      quietUntil = 0;
    },

    /** Forgets what was delivered: somebody new is watching. */
    forget() {
      delivered = new Map();
    },
  };
}
