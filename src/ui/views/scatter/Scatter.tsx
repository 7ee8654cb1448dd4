// Where the encoder puts the test images: the picture in the middle of the stage.

import { useMemo, useRef, useState } from 'react';
import { applies } from '../../../params/schema.ts';
import { plane as planeAxes } from '../../../probes/manifold.ts';
import { set } from '../../../state/actions.ts';
import { colourings, quantities } from '../../../views/scatter/points.ts';
import { scatterSummary, scatterTable } from '../../../views/scatter/words.ts';
import type { Files } from '../../card/files.ts';
import { usePiece } from '../../later.tsx';
import { useLab } from '../../useLab.ts';
import { useStage } from '../../useStage.ts';
import { SmallSelect } from '../SmallSelect.tsx';
import { usePair } from '../usePair.ts';
import { ViewCard } from '../ViewCard.tsx';
import { ViewChoice } from '../ViewChoice.tsx';
import { AxisChoice } from './AxisChoice.tsx';
import { Legend } from './Legend.tsx';
import { Plane, type PlaneHandle } from './Plane.tsx';
import { hands } from './usePlane.ts';
import { useProjected } from './useProjected.ts';
import './scatter.css';

const nobody: ReadonlySet<number> = new Set();
const colourBy = (id: string) => set('colourBy', id);

export function Scatter() {
  const { lab } = useStage();
  const later = usePiece(hands);
  const newest = usePair('latent');
  const { pair, projection } = useProjected(newest);
  const plane = useRef<PlaneHandle>(null);
  const [hidden, setHidden] = useState(nobody);
  const isProjected = projection !== null;
  const dimensions = newest?.seen.look.dimensions ?? 0;
  const [axisX, axisY] = [useLab(state => state.params.axisX), useLab(state => state.params.axisY)];
  const axes = useMemo(
    () => planeAxes({ axisX, axisY }, isProjected ? 2 : dimensions),
    [axisX, axisY, dimensions, isProjected],
  );
  const chosen = useLab(state => state.params.colourBy);
  const [params, testSet] = [pair?.seen.params, pair?.testSet];
  const choices = useMemo(() => (params && testSet ? colourings(params, testSet) : []), [params, testSet]);
  const colour = choices.some(({ id }) => id === chosen) ? chosen : 'class';
  const quantity = pair && quantities(pair.seen.params, pair.testSet).find(({ id }) => id === colour);

  const files = useMemo<Files>(
    () => ({
      png: () => plane.current!.png(),
      svg: () => plane.current!.svg(),
      table() {
        const { seen, testSet } = lab.getState();
        const made = projection?.state.made;
        if (made && pair) return scatterTable(made.seen.look, pair.testSet, made.seen.params, pair.seen.look);
        return seen.latent && testSet ? scatterTable(seen.latent.look, testSet, seen.latent.params) : null;
      },
    }),
    [lab, pair, projection],
  );

  return (
    <ViewCard
      id="latent"
      probe="latent"
      summary={pair && scatterSummary(pair.seen.look, pair.seen.params)}
      files={files}
      controls={
        <>
          <SmallSelect label="Colour by" value={colour} options={choices} onChange={colourBy} />
          {pair && applies('projection', pair.seen.params) && (
            <div className="plane-axes">
              <ViewChoice id="projection" isList />
              {!projection && applies('axisX', pair.seen.params) && (
                <>
                  <AxisChoice id="axisX" dimensions={dimensions} />
                  <AxisChoice id="axisY" dimensions={dimensions} />
                </>
              )}
            </div>
          )}
        </>
      }
    >
      {pair && (
        <>
          <Plane ref={plane} pair={pair} axes={axes} hidden={hidden} colourBy={colour} />
          {quantity && later.is === 'here' && <later.value.ColourBar pair={pair} quantity={quantity} />}
          {projection && newest && later.is === 'here' && (
            <later.value.ProjectionNote
              {...projection}
              params={pair.seen.params}
              testCount={pair.seen.look.testCount}
              step={newest.seen.step}
            />
          )}
          <Legend params={pair.seen.params} hidden={hidden} colourBy={colour} onChange={setHidden} />
        </>
      )}
    </ViewCard>
  );
}
