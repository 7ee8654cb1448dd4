// What the detector says of an example that is not in the test set: the chosen score, where it stands among the calibration
// normals, and on which side of the threshold. Nobody knows what it really is, so nothing is right or wrong.

import { isAlarm } from '../../../core/confusion.ts';
import { judge } from '../../../core/judging.ts';
import { percentile } from '../../../core/rising.ts';
import type { Inspection } from '../../../engine/api.ts';
import type { Params } from '../../../params/schema.ts';
import type { Detection } from '../../../probes/detection.ts';
import { type ScoreId, scores } from '../../../scores/index.ts';
import type { Seen } from '../../../state/store.ts';

export interface Judgement {
  readonly id: ScoreId;
  readonly score: number;
  /** The number that a person reads for it, and its name. */
  readonly reading: number;
  readonly label: string;
  /** The look whose scores it stands among; null where there is none of this score and run. */
  readonly among: Pick<Detection, 'scoreId' | 'edges'> | null;
  /** Null while the threshold is not known: no look yet, another run, or a score that one pass cannot give. */
  readonly against: {
    readonly threshold: number;
    readonly alarm: boolean;
    /** Share of the calibration normals that score lower, ties counted half, and how many there are. */
    readonly below: number;
    readonly normals: number;
  } | null;
}

export function judgement(
  inspection: Inspection,
  seen: Seen['detection'],
  params: Pick<Params, 'thresholdBy' | 'falseAlarmRate'>,
): Judgement | null {
  const look = seen?.run === inspection.run ? seen.look : null;
  const chosen = look && inspection.scores[look.scoreId] !== undefined ? look.scoreId : null;
  const id = chosen ?? (Object.keys(inspection.scores)[0] as ScoreId | undefined);
  if (!id) return null;
  const score = inspection.scores[id]!;
  const { reading } = scores[id];
  const shown = { id, score, reading: reading.of(score), label: reading.label };
  if (!look || !chosen) return { ...shown, among: null, against: null };
  const { threshold } = judge(look, params);
  const below = percentile(look.calibrationScores, score) ?? 0;
  const normals = look.calibrationScores.length;
  return { ...shown, among: look, against: { threshold, alarm: isAlarm(score, threshold), below, normals } };
}
