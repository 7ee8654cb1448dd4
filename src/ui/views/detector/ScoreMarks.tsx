// Where the selected image and the one under the pointer stand on the score.

import type { Detection } from '../../../probes/detection.ts';
import { useLab } from '../../useLab.ts';
import { scale } from './Threshold.tsx';

interface Props {
  look: Detection;
  edges: Float64Array;
}

export function ScoreMarks({ look, edges }: Props) {
  const selected = useLab(state => (state.own ? null : state.selected));
  const hovered = useLab(state => state.hovered);
  const at = scale({ scoreId: look.scoreId, edges });
  const tick = (name: string, position: number | null) =>
    position !== null &&
    position < look.count && (
      <i className="score-tick" data-mark={name} style={{ left: `${100 * at(look.scores[position])}%` }} />
    );
  return (
    <>
      {tick('selected', selected)}
      {tick('hovered', hovered)}
    </>
  );
}
