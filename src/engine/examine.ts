// Everything that can be said about one image: every score with its place among normals, samples of its code, and the
// training images that it resembles. What it is compared with is computed once a step and kept.

import type { Values } from '../core/examples.ts';
import { nearestTo } from '../core/nearest.ts';
import { percentile } from '../core/rising.ts';
import { scaled, unscaled } from '../core/scaling.ts';
import { models } from '../models/index.ts';
import type { Evaluation } from '../probes/types.ts';
import { scoresOf } from '../scores/applies.ts';
import { type ScoreId, scores } from '../scores/index.ts';
import type { Examination } from './api.ts';
import { look } from './evaluate.ts';
import { LIVE_SAMPLES, placeOf } from './evaluations.ts';
import { fitScores } from './fits.ts';
import type { Pace } from './pace.ts';
import { sampleImage } from './samples.ts';
import type { Session } from './session.ts';
import type { WorkBoard } from './work.ts';

/** Training images that the nearest are looked for among, and normals that a score is placed among: at rest and live. */
const TRAINING = { rest: 2000, live: 500 };
const NORMALS = { rest: 1000, live: 250 };
/** Many samples of each of them would take long; so many decodes are paid for, but no fewer normals than this. */
const DECODES = 30_000;
const FEWEST = 100;
const NEAREST = 8;
const SAMPLES_SHOWN = 12;

/** What an image is compared with, at one step of one run. */
interface References {
  readonly at: string;
  readonly training: Evaluation;
  readonly normals: Evaluation;
  readonly fits: Awaited<ReturnType<typeof fitScores>>;
}

export function createExaminer({ rest }: Pace, work: WorkBoard) {
  let kept: References | null = null;

  async function references(session: Session, run: number, samples: number, live: boolean): Promise<References> {
    const at = `${placeOf(session, run)}:${samples}:${live}`;
    if (kept?.at === at) return kept;
    const { train, calibration } = session.images.parts;
    const amount = live ? 'live' : 'rest';
    const ids = scoresOf(models[session.params.model]);
    const fits = await fitScores(session, ids, rest);
    const training = await session.evaluate('train', {
      count: Math.min(TRAINING[amount], train.length),
      ids: [],
      samples: 1,
      fits: {},
      rest,
    });
    const affordable = Math.max(FEWEST, Math.floor(DECODES / samples));
    const count = Math.min(NORMALS[amount], affordable, calibration.length);
    const normals = await work.during('image', count, tell => {
      const isEnough = (done: number) => {
        tell(done);
        return false;
      };
      return session.evaluate('calibration', { count, ids, samples, fits, rest, isEnough });
    });
    kept = { at, training, normals, fits };
    return kept;
  }

  /** x [values], as stored. Fewer samples, and fewer images to compare with, while somebody wants to train. */
  return async (session: Session, run: number, x: Values, wanted: number, live: boolean): Promise<Examination> => {
    const samples = live ? Math.min(wanted, LIVE_SAMPLES) : wanted;
    const { training, normals, fits } = await references(session, run, samples, live);
    const { scaling, parts, stored, labels } = session.images;
    const input = scaled(scaling, x);
    const seen = await look(session.network, input, x.length, true);
    const { seed } = session.params;
    const drawn = await sampleImage(session.network, input, seen, { samples, seed });
    const code = { count: 1, latent: seen.mean.length, mean: seen.mean, logVar: seen.logVar };
    const scoreOf = (id: ScoreId): number => {
      const score = scores[id];
      if (score.kind === 'samples') return score.reduce(drawn.says[id]!);
      if (score.kind === 'pass') return seen.scores[id]![0];
      return score.kind === 'latent' ? fits.codes![id]!(code)[0] : fits.examples![id]!(input)[0];
    };
    const scored = scoresOf(models[session.params.model]).map(id => {
      const score = scoreOf(id);
      const among = normals.scores[id]!.slice().sort();
      const [low, high] = [Math.min(score, among[0] ?? score), Math.max(score, among.at(-1) ?? score)];
      return [id, { score, percentile: percentile(among, score), spread: high - low }] as const;
    });
    const { indices, distances } = nearestTo(seen.mean, training, NEAREST);
    const places = Array.from(indices, row => parts.train[row]);
    return {
      run,
      step: session.step,
      mean: seen.mean,
      sigma: seen.logVar?.map(v => Math.exp(v / 2)) ?? null,
      reconstruction: unscaled(scaling, seen.reconstruction),
      scores: Object.fromEntries(scored) as Examination['scores'],
      normals: normals.count,
      samples: {
        count: drawn.count,
        probability: drawn.says.sampledProbability!.map(scores.sampledProbability.reading.of),
        codes: drawn.codes,
        values: unscaled(scaling, drawn.images.subarray(0, SAMPLES_SHOWN * x.length)),
      },
      nearest: {
        values: stored(places),
        labels: labels(places),
        distances,
        among: training.count,
      },
    };
  };
}
