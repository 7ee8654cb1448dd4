// The end of the journey: the score, where it stands among the others, and the verdict with its truth.

import { Check, X } from 'lucide-react';
import { percentile } from '../../core/rising.ts';
import { readerOf, readingOf, readingText, spanOf } from '../../views/histogramReading.ts';
import { wholePercent } from '../../views/numbers.ts';
import { useJudged } from '../useJudged.ts';
import { useLab } from '../useLab.ts';
import { ScoreScale } from './ScoreScale.tsx';
import { Stop } from './Station.tsx';
import { useJourney } from './useJourney.ts';
import { verdict } from './verdict.ts';

/** The threshold that this image is held against; null while it is of another run, or of another score. */
function useItsThreshold() {
  const { look } = useJourney();
  const judged = useJudged();
  const isOurs = useLab(({ seen }) => seen.journey?.run === seen.detection?.run);
  return isOurs && judged && look?.scoreId === judged.look.scoreId ? judged : null;
}

export function Score() {
  const { look } = useJourney();
  const among = useItsThreshold()?.look;
  const chosen = useLab(state => state.params.score);
  const { label, of } = readingOf(look?.scoreId ?? chosen);
  // Score and threshold have as many digits as it takes to tell them apart.
  const read = look && (among ? readerOf(among)(look.score) : readingText(of(look.score)));
  const score = look ? readingText(look.score, among && spanOf(among)) : '–';
  return (
    <Stop name="score" note={look ? `${label} ${read}` : '–'}>
      <b className="score" data-long={score.length > 5 || undefined}>
        {score}
      </b>
    </Stop>
  );
}

export function Threshold() {
  const { look } = useJourney();
  const judged = useItsThreshold();
  const below = judged && look ? percentile(judged.look.calibrationScores, look.score) : null;
  const isSet = judged && Number.isFinite(judged.threshold);
  const limit = isSet ? readingText(judged.threshold, spanOf(judged.look)) : '';
  return (
    <Stop
      name={`threshold ${limit}`}
      note={below === null ? 'from calibration' : `above ${wholePercent(below)} of normals`}
    >
      {judged && <ScoreScale look={judged.look} threshold={judged.threshold} score={look?.score ?? null} />}
    </Stop>
  );
}

export function Outcome() {
  const { look, name, isAnomaly } = useJourney();
  const judged = useItsThreshold();
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
