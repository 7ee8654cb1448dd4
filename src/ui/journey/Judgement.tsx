// The end of the journey: the score, where it stands among the others, and the verdict with its truth.

import { Check, X } from 'lucide-react';
import { reading, readingLabel } from '../../views/naming.ts';
import { significant } from '../numbers.ts';
import { useLab } from '../useLab.ts';
import { ScoreScale } from './ScoreScale.tsx';
import { Stop } from './Station.tsx';
import { useJourney } from './useJourney.ts';
import { shareBelow, verdict } from './verdict.ts';

const useDetection = () => useLab(state => state.seen.detection?.look ?? null);

export function Score() {
  const { look } = useJourney();
  return (
    <Stop name="score" note={look ? `${readingLabel} ${significant(reading(look.score))}` : '–'}>
      <b className="score">{look ? significant(look.score) : '–'}</b>
    </Stop>
  );
}

export function Threshold() {
  const { look } = useJourney();
  const detection = useDetection();
  const below = detection && look ? shareBelow(detection.calibrationScores, look.score) : null;
  const limit = detection && Number.isFinite(detection.threshold) ? significant(detection.threshold) : '';
  return (
    <Stop
      name={`threshold ${limit}`}
      note={below === null ? 'from calibration' : `above ${(100 * below).toFixed(0)} % of normals`}
    >
      {detection && <ScoreScale look={detection} score={look?.score ?? null} />}
    </Stop>
  );
}

export function Outcome() {
  const { look, name, isAnomaly } = useJourney();
  const detection = useDetection();
  if (!look || !detection) {
    return (
      <Stop name="verdict" note="–">
        <span className="verdict">–</span>
      </Stop>
    );
  }
  const { alarm, right, word, outcome } = verdict(look.score, detection.threshold, isAnomaly);
  const Mark = alarm ? X : Check;
  return (
    <Stop name={outcome} note={`it is ${isAnomaly ? 'an anomaly' : 'normal'}: ${name}`}>
      <span className="verdict" data-right={right}>
        <Mark aria-hidden="true" />
        {word}
      </span>
    </Stop>
  );
}
