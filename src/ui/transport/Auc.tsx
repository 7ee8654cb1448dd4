// The one number of the detector, at a fixed place and width, with the score that it is of: another is chosen right here.

import { type ScoreId, scoreIds, scores } from '../../scores/index.ts';
import { set } from '../../state/actions.ts';
import { type Badge, badgeOf } from '../../views/badge.ts';
import { type Words, wordsFor } from '../../views/examples/words.ts';
import { share, whole } from '../../views/numbers.ts';
import { exclusionOf } from '../../views/scores.ts';
import { Help } from '../controls/Help.tsx';
import { useLab, useLabShallow, useProbe } from '../useLab.ts';
import { SmallSelect } from '../views/SmallSelect.tsx';
import { useOfFirst } from './usePlaying.ts';

export function Auc() {
  useProbe('detection');
  const ofFirst = useOfFirst();
  return (
    <div className="figure figure-auc">
      <span className="figure-name">
        AUC{ofFirst}
        <Help of="the AUC">
          {
            'The probability that an anomaly scores higher than a normal {image} ([[AUC]]). 1 is perfect, 0.5 is guessing; below 0.5 the anomalies look more normal than the normal {images}.'
          }
        </Help>
      </span>
      <Reading />
      <ScoreChoice />
    </div>
  );
}

function Reading() {
  const { auc, note } = useLabShallow(state => {
    const look = state.seen.detection?.look;
    const auc = look?.auc ?? null;
    const isOther = look !== undefined && look.scoreId !== state.params.score;
    return {
      auc,
      note: noteOf(auc, look, badgeOf(state, 'detection'), isOther, wordsFor(state.snapshot?.params ?? state.params)),
    };
  });
  return (
    <>
      <b>{auc === null ? '–' : share(auc)}</b>
      <span className="figure-note">{note}</span>
    </>
  );
}

interface Counts {
  readonly scoreId: ScoreId;
  readonly count: number;
  readonly testCount: number;
}

const whose = {
  example: 'of the example',
  before: 'before your change',
  earlier: 'not updated yet',
  untrained: 'untrained network',
} as const;

/** What the number is of, as long as that is not simply the whole test set under the score beside it. */
function noteOf(
  auc: number | null,
  look: Counts | undefined,
  of: Badge | null,
  isOther: boolean,
  { many }: Words,
): string {
  if (auc === null || !look) return look && look.count > 0 ? 'nothing to detect' : '0.5 is chance';
  if (isOther) return `still by ${scores[look.scoreId].label}`;
  if (of) return whose[of];
  if (look.count < look.testCount) return `of ${whole(look.count)} ${many}`;
  return `${whole(look.testCount)} test ${many}`;
}

/** Scores that say nothing of their own about this model's images cannot be chosen, and say why. */
function ScoreChoice() {
  const chosen = useLab(state => state.params.score);
  const model = useLab(state => (state.applied ?? state.params).model);
  const options = scoreIds.map(id => ({ id, label: scores[id].label, reason: exclusionOf(id, { model }) }));
  return <SmallSelect label="by" value={chosen} options={options} onChange={id => set('score', id as ScoreId)} />;
}
