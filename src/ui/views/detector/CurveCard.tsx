// What the cards of the ROC and the precision-recall curve share: an area in large figures with words beside it, the curve,
// and the threshold as a ring to drag along it.

import { useMemo, useRef } from 'react';
import type { Confusion } from '../../../core/confusion.ts';
import type { Reachable } from '../../../core/threshold.ts';
import type { Detection } from '../../../probes/detection.ts';
import type { Stage } from '../../../state/store.ts';
import type { Words } from '../../../views/examples/words.ts';
import type { Figure } from '../../../views/figure.ts';
import { share } from '../../../views/numbers.ts';
import type { Palette } from '../../../views/palette.ts';
import type { ViewId } from '../../../views/registry/index.ts';
import { SHARES } from '../../../views/shareCurve.ts';
import type { Table } from '../../../views/table.ts';
import type { PlotHandle } from '../../Plot.tsx';
import { useLab } from '../../useLab.ts';
import { useWords } from '../../useWords.ts';
import { usePalette } from '../palette.ts';
import './detector.css';
import { useJudged } from '../../useJudged.ts';
import { useStage } from '../../useStage.ts';
import { ViewCard } from '../ViewCard.tsx';
import { Handle } from './Threshold.tsx';
import { ThresholdChart, usePicture } from './ThresholdChart.tsx';
import type { Place } from './useDrag.ts';

export interface Curve {
  readonly id: ViewId;
  /** The name of the picture. */
  readonly label: string;
  /** The number under the curve, null where there is none, and what it means here. */
  readonly area: {
    readonly name: string;
    /** The transport shows it at large, so that it need not stand here too. */
    readonly isAbove?: true;
    of(look: Detection): number | null;
    words(look: Detection, words: Words): string;
  };
  /** How sure the curve is, under the number; empty while that is not known. */
  note(look: Detection): string;
  /** What is said until it is; of the example it never is. */
  readonly coming: string;
  /** Null where there is no curve; with a threshold's outcome its ring is part of the figure. */
  figure(look: Detection, palette: Palette, run: number, ring?: Confusion): Figure | null;
  table(look: Detection): Table;
  summary(look: Detection, confusion: Confusion, words: Words): string;
  /** Where the i-th threshold that can be set stands on the curve. */
  place(all: Reachable): (i: number) => Point;
  /** Where the threshold of this outcome stands, and the curve in words. */
  ring(confusion: Confusion): Point;
  readonly on: string;
}

/** On the axes of the curve: shares from 0 to 1, upwards. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** From the left and from above, as shares of the picture. */
const onPicture = ({ x, y }: Point): Point => {
  const along = (share: number) => (share - SHARES[0]) / (SHARES[1] - SHARES[0]);
  return { x: along(x), y: 1 - along(y) };
};

export function CurveCard({ curve }: { curve: Curve }) {
  const { id, label, area, note, coming } = curve;
  const place = useMemo<Place>(() => (_, all) => i => onPicture(curve.place(all)(i)), [curve]);
  const { judging } = useStage();
  const seen = useLab(state => state.seen.detection);
  const palette = usePalette();
  const words = useWords();
  const isExample = useLab(state => state.example);
  const plot = useRef<PlotHandle>(null);
  const table = useMemo(
    () =>
      ({ lab }: Stage) => {
        const now = lab.getState().seen.detection;
        return now ? curve.table(now.look) : null;
      },
    [curve],
  );
  const { files, saving } = usePicture(plot, table);
  const figure = useMemo(
    () => seen && curve.figure(seen.look, palette, seen.run, saving ? judging.now()!.confusion : undefined),
    [judging, curve, seen, palette, saving],
  );
  const value = seen ? area.of(seen.look) : null;
  return (
    <ViewCard {...{ id, files }} probe="detection" summary={<Summary curve={curve} />}>
      {seen && (
        <>
          <div className="auc">
            {!area.isAbove && (
              <p className="auc-value">
                <span>{area.name}</span>
                <strong>{value === null ? '–' : share(value, 3)}</strong>
              </p>
            )}
            <p className="auc-words">{area.words(seen.look, words)}</p>
          </div>
          {figure && <p className="auc-interval">{note(seen.look) || (isExample ? '' : coming)}</p>}
          {figure && (
            <ThresholdChart ref={plot} figure={figure} label={label} place={place}>
              <Ring curve={curve} />
            </ThresholdChart>
          )}
        </>
      )}
    </ViewCard>
  );
}

function Summary({ curve }: { curve: Curve }) {
  const judged = useJudged();
  const words = useWords();
  return judged && curve.summary(judged.look, judged.confusion, words);
}

function Ring({ curve: { on, ring } }: { curve: Curve }) {
  const judged = useJudged();
  return judged && <Handle judged={judged} name={`on ${on}`} {...onPicture(ring(judged.confusion))} />;
}
