// The end of the journey: what is read for the score, where it stands among the others, and the verdict in two signs.

import { percentile } from '../../core/rising.ts';
import { limitText, readerOf, readingOf, readingText } from '../../views/histogramReading.ts';
import { outOf } from '../../views/numbers.ts';
import { signsOf } from '../../views/signs.ts';
import { Signs } from '../Signs.tsx';
import { useJudgedOf } from '../useJudged.ts';
import { useLab } from '../useLab.ts';
import { useWords } from '../useWords.ts';
import { ScoreScale } from './ScoreScale.tsx';
import { Stop } from './Station.tsx';
import { useJourney } from './useJourney.ts';

/** The threshold that this image is held against, and how both are read; null while it is of another run or score. */
function useItsThreshold() {
  const { look } = useJourney();
  const run = useLab(({ seen }) => seen.journey?.run);
  const judged = useJudgedOf(run, look?.scoreId);
  return (
    judged && look && { ...judged, read: readerOf(judged.look, { threshold: judged.threshold, scores: [look.score] }) }
  );
}

export function Score() {
  const { look } = useJourney();
  const judged = useItsThreshold();
  const chosen = useLab(state => state.params.score);
  const { label, unit, about, of } = readingOf(look?.scoreId ?? chosen);
  const text = look ? (judged ? judged.read(look.score) : readingText(of(look.score))) : '–';
  return (
    <Stop name={label} spoken="Score:" note={unit ? `${unit}, ${about}` : about}>
      <b className="score" data-long={text.length > 5 || undefined}>
        {text}
      </b>
    </Stop>
  );
}

export function Threshold() {
  const { look } = useJourney();
  const judged = useItsThreshold();
  const normals = judged?.look.calibrationScores;
  const below = normals && look ? percentile(normals, look.score) : null;
  return (
    <Stop
      name={judged ? limitText(judged.look.scoreId, judged.threshold, judged.read) : 'threshold'}
      spoken="Threshold:"
      note={
        below === null || !normals
          ? 'from calibration'
          : `more anomalous than ${outOf(below, normals.length, 'normal')}`
      }
    >
      {judged && <ScoreScale look={judged.look} threshold={judged.threshold} score={look?.score ?? null} />}
    </Stop>
  );
}

export function Outcome() {
  const { look, name, isAnomaly } = useJourney();
  const { one } = useWords();
  const judged = useItsThreshold();
  if (!look || !judged) {
    return (
      <Stop name="verdict" note="–">
        –
      </Stop>
    );
  }
  const isOwn = look.position === null; // nobody has said what it is
  return (
    <Stop name="verdict" note={isOwn ? `on your ${one}` : `it is ${isAnomaly ? 'an anomaly' : 'normal'}: ${name}`}>
      <span className="verdict">
        <Signs of={signsOf(look.score, judged.threshold, isOwn ? null : isAnomaly)} as="chip" />
      </span>
    </Stop>
  );
}
