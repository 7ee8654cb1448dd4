// The same examples with both answers: on top what went in, below it what A and what B made of it.

import { useMemo } from 'react';
import { useStore } from 'zustand';
import { select } from '../../state/actions.ts';
import type { Stage } from '../../state/store.ts';
import { className } from '../../views/naming.ts';
import { shared, triplesBitmap } from '../../views/twin.ts';
import { useProbe } from '../useLab.ts';
import { StageContext } from '../useStage.ts';
import { Bitmap } from '../views/Bitmap.tsx';
import { usePair } from '../views/usePair.ts';

function Asked() {
  useProbe('reconstructions');
  return null;
}

interface Props {
  first: Stage;
  second: Stage;
}

export const Examples = ({ first, second }: Props) => (
  <>
    <StageContext value={second}>
      <Asked />
    </StageContext>
    <StageContext value={first}>
      <Asked />
      <Strip second={second} />
    </StageContext>
  </>
);

function Strip({ second }: { second: Stage }) {
  const pair = usePair('reconstructions');
  const other = useStore(second.lab, state => state.seen.reconstructions);
  const isSameTest = useStore(second.lab, ({ testSet }) => testSet?.count) === pair?.testSet.count;
  const made = useMemo(() => {
    if (!pair || !other || !isSameTest) return null;
    const columns = shared(pair.seen.look, other.look);
    return columns.length > 0 ? { columns, bitmap: triplesBitmap(pair.seen.look, other.look, pair.testSet) } : null;
  }, [pair, other, isSameTest]);
  return (
    <section className="card triples" aria-labelledby="triples">
      <header className="card-head">
        <div className="card-title">
          <h3 id="triples">The same examples</h3>
        </div>
        <p className="card-summary">On top the example, below it what A and what B make of it.</p>
      </header>
      {made && pair ? (
        <div className="triples-frame">
          <div className="triples-names" aria-hidden="true">
            <b>x</b>
            <b>A</b>
            <b>B</b>
          </div>
          <div className="triples-picture">
            <Bitmap
              bitmap={made.bitmap}
              className="crisp"
              label={`${made.columns.length} examples, each with the reconstructions of A and of B`}
            />
            <div className="triples-captions">
              {made.columns.map(({ position }) => (
                <button key={position} type="button" className="text-button" onClick={() => select(position)}>
                  {pair.testSet.isAnomaly[position] === 1 && '× '}
                  {className(pair.seen.params, pair.testSet, position)}
                </button>
              ))}
            </div>
          </div>
        </div>
      ) : (
        <p className="card-empty">They appear when both runs have been looked at.</p>
      )}
    </section>
  );
}
