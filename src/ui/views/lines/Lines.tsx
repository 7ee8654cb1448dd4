// Many examples over one another: the columns of rows side by side, or the points of series. Pointing at a line says what it
// is, a press selects it.

import { useMemo, useRef, useState } from 'react';
import { valuesOf } from '../../../core/shape.ts';
import type { TestSet } from '../../../engine/api.ts';
import type { Params } from '../../../params/schema.ts';
import { lab } from '../../../state/store.ts';
import { wordsOf } from '../../../views/examples/words.ts';
import { capital } from '../../../views/histogramReading.ts';
import { type Kind, linesOf, linesSummary, linesTable, lineWords } from '../../../views/lines.ts';
import type { ViewId } from '../../../views/registry/index.ts';
import { canvasBlob, type Files } from '../../card/files.ts';
import { Segments } from '../../controls/Segments.tsx';
import { useTouchOnly } from '../../touchOnly.ts';
import { useLab } from '../../useLab.ts';
import { ViewCard } from '../ViewCard.tsx';
import { LineKeys } from './Keys.tsx';
import { LinesCanvas } from './LinesCanvas.tsx';
import './lines.css';

const kinds = [
  { id: 'both', label: 'Both' },
  { id: 'normal', label: 'Normals' },
  { id: 'anomalous', label: 'Anomalies' },
] as const;

const files = (canvas: () => HTMLCanvasElement): Files => ({
  png: () => canvasBlob(canvas()),
  table() {
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
        {...{ lines, kind, whole }}
        unit={wordsOf(testSet.shape).value}
        places={valuesOf(testSet.shape)}
        label={summary}
        onPlace={setPlace}
      />
      <p className="lines-words soft small">
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
