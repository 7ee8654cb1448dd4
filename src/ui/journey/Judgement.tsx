// The end of the journey: the score, where it stands among the others, and the verdict with its truth.

import { Check, X } from 'lucide-react';
import { shareBelow } from '../../core/percentile.ts';
import { readingOf } from '../../views/histogramReading.ts';
import { significant } from '../../views/numbers.ts';
import { useLab } from '../useLab.ts';
import { useJudged } from '../views/detector/useJudged.ts';
import { ScoreScale } from './ScoreScale.tsx';
import { Stop } from './Station.tsx';
import { useJourney } from './useJourney.ts';
import { verdict } from './verdict.ts';

export function Score() {
  const { look } = useJourney();
  const chosen = useLab(state => state.params.score);
  const id = look?.scoreId ?? chosen;
  const { label, of } = readingOf(id);
  return (
    <Stop name="score" note={look ? `${label} ${significant(of(look.score))}` : '–'}>
      <b className="score">{look ? significant(look.score) : '–'}</b>
    </Stop>
  );
}

export function Threshold() {
  const { look } = useJourney();
  const judged = useJudged();
  const below = judged && look ? shareBelow(judged.look.calibrationScores, look.score) : null;
  const limit = judged && Number.isFinite(judged.threshold) ? significant(judged.threshold) : '';
  return (
    <Stop
      name={`threshold ${limit}`}
      note={below === null ? 'from calibration' : `above ${(100 * below).toFixed(0)} % of normals`}
    >
      {judged && <ScoreScale look={judged.look} threshold={judged.threshold} score={look?.score ?? null} />}
    </Stop>
  );
}

export function Outcome() {
  const { look, name, isAnomaly } = useJourney();
  const judged = useJudged();
  if (!look || !judged) {
    return (
      <Stop name="verdict" note="–">
        <span className="verdict">–</span>
      </Stop>
    );
  }
  const { alarm, right, word, outcome } = verdict(look.score, judged.threshold, isAnomaly);
  const Mark = alarm ? X : Check;
  const isOwn = look.position === null; // nobody has said what it is
  return (
    <Stop
      name={isOwn ? 'verdict' : outcome}
      note={isOwn ? 'on your image' : `it is ${isAnomaly ? 'an anomaly' : 'normal'}: ${name}`}
    >
      <span className="verdict" data-right={isOwn ? undefined : right}>
        <Mark aria-hidden="true" />
        {word}
      </span>
    </Stop>
  );
}
