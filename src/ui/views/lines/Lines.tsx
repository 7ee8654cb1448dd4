// Many examples over one another: the columns of rows side by side, or the points of series. Pointing at a line says what it
// is, a press selects it.

import { useId, useMemo, useRef, useState } from 'react';
import { valuesOf } from '../../../core/shape.ts';
import type { TestSet } from '../../../engine/api.ts';
import type { Params } from '../../../params/schema.ts';
import { wordsOf } from '../../../views/examples/words.ts';
import { capital } from '../../../views/histogramReading.ts';
import { type Kind, linesOf, linesSummary, linesTable, lineWords } from '../../../views/lines.ts';
import { type ViewId, viewOf } from '../../../views/registry/index.ts';
import { canvasBlob, type Files } from '../../card/files.ts';
import { Segments } from '../../controls/Segments.tsx';
import { useTouchOnly } from '../../touchOnly.ts';
import { useLab } from '../../useLab.ts';
import { ViewCard } from '../ViewCard.tsx';
import { LineKeys } from './Keys.tsx';
import { LinesCanvas } from './LinesCanvas.tsx';
import { useLineKeys } from './useLineKeys.ts';
import './lines.css';

const kinds = [
  { id: 'both', label: 'Both' },
  { id: 'normal', label: 'Normals' },
  { id: 'anomalous', label: 'Anomalies' },
] as const;

const files = (canvas: () => HTMLCanvasElement): Files => ({
  png: () => canvasBlob(canvas()),
  table({ lab }) {
    const { testSet, snapshot } = lab.getState();
    return testSet && snapshot && linesTable(linesOf(testSet), testSet, snapshot.params);
  },
});

function Drawn({ id, testSet, params }: { id: ViewId; testSet: TestSet; params: Params }) {
  const [kind, setKind] = useState<Kind>('both');
  const [place, setPlace] = useState(0);
  const lines = useMemo(() => linesOf(testSet), [testSet]);
  const hovered = useLab(state => state.hovered);
  const isTouchOnly = useTouchOnly();
  const hint = useId();
  const places = valuesOf(testSet.shape);
  const { one, value } = wordsOf(testSet.shape);
  const { isWalking, onPoint, ...keys } = useLineKeys({ lines, kind, places, place, setPlace });
  const whole = useRef<() => HTMLCanvasElement>(() => document.createElement('canvas'));
  const summary = useMemo(() => linesSummary(lines, testSet), [lines, testSet]);
  const saved = useMemo(() => files(() => whole.current()), []);
  const hasAnomalies = lines.anomalous.length > 0;
  return (
    <ViewCard
      id={id}
      summary={summary}
      files={saved}
      controls={
        hasAnomalies && <Segments<Kind> label="What is drawn" options={kinds} value={kind} onChange={setKind} />
      }
    >
      <LineKeys hasAnomalies={hasAnomalies} />
      <LinesCanvas
        {...{ lines, kind, whole, places, hint, ...keys }}
        unit={value}
        role={viewOf(id).title.toLowerCase()}
        label={`${viewOf(id).title}. ${summary}`}
        ringAt={isWalking ? place : null}
        onPlace={next => {
          onPoint();
          setPlace(next);
        }}
      />
      <p id={hint} className="visually-hidden">
        Left and right arrow keys go from {value} to {value}, up and down from {one} to {one}, with Shift in larger
        steps. Enter follows the {one}, and once more opens its card; Escape lets it go.
      </p>
      <p className="lines-words soft small" aria-live={isWalking ? 'polite' : 'off'}>
        {hovered !== null && hovered < testSet.count
          ? capital(lineWords(lines, testSet, params, hovered, place))
          : `${isTouchOnly ? 'Tap' : 'Point at'} a line to see which it is.`}
      </p>
    </ViewCard>
  );
}

function Of({ id }: { id: ViewId }) {
  const testSet = useLab(state => state.testSet);
  const params = useLab(state => state.snapshot?.params);
  if (testSet && params) return <Drawn {...{ id, testSet, params }} />;
  return (
    <ViewCard id={id} summary="" files={files(() => document.createElement('canvas'))}>
      {null}
    </ViewCard>
  );
}

export const Parallel = () => <Of id="parallel" />;
export const Traces = () => <Of id="traces" />;
