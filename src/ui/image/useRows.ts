// The rows of the score table under the threshold that holds now.

import { useMemo } from 'react';
import type { Examined } from '../../state/card.ts';
import { type ScoreRow, scoreRows } from '../../views/card.ts';
import { useJudged } from '../useJudged.ts';
import { useLab } from '../useLab.ts';

export function useRows(examined: Examined | null): readonly ScoreRow[] | null {
  const judged = useJudged();
  const run = useLab(state => state.seen.detection?.run);
  const scoreId = useLab(state => state.params.score);
  return useMemo(() => {
    if (!examined) return null;
    // A threshold of another run, or of another score, says nothing here.
    const isOurs = run === examined.examination.run && judged?.look.scoreId === scoreId;
    const threshold = isOurs && judged ? judged.threshold : null;
    return scoreRows(examined.examination, { scoreId, threshold, rate: judged?.rate ?? 0 });
  }, [examined, judged, run, scoreId]);
}
