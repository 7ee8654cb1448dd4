// How much a label is worth: classifiers that learn from a few labelled anomalies, beside the score that learns from none.

import { useMemo, useRef, useState } from 'react';
import { applies, fieldOf } from '../../../params/schema.ts';
import type { Labels as Look } from '../../../probes/labels.ts';
import { labelsSummary, labelsTable, type Measure, measures, protocolWords } from '../../../views/labels.ts';
import { labelsFigure } from '../../../views/labelsFigure.ts';
import { fittingOf } from '../../../views/standing.ts';
import type { Files } from '../../card/files.ts';
import { FieldControl } from '../../controls/FieldControl.tsx';
import { Segments } from '../../controls/Segments.tsx';
import { Terms } from '../../glossary/Words.tsx';
import { Plot, type PlotHandle, plotFiles } from '../../Plot.tsx';
import { useLab } from '../../useLab.ts';
import { useWorded } from '../../useWords.ts';
import { AtRest } from '../AtRest.tsx';
import { OfStep } from '../OfStep.tsx';
import { usePalette } from '../palette.ts';
import { ViewCard } from '../ViewCard.tsx';
import { Detectors } from './Detectors.tsx';
import { Keys } from './Keys.tsx';
import './labels.css';

const labelled = fieldOf('labelled');

const awaited = (
  <AtRest
    kind="labels"
    standing={fittingOf}
    later="The classifiers are fitted when training stops."
    now="Fitting classifiers"
    stopped="Fitting was stopped."
    again="Fit the classifiers"
  />
);

export function Labels() {
  const seen = useLab(state => state.seen.labels);
  const plot = useRef<PlotHandle>(null);
  const files = useMemo<Files>(
    () =>
      plotFiles(plot, ({ lab }) => {
        const now = lab.getState().seen.labels;
        return now ? labelsTable(now.look) : null;
      }),
    [],
  );
  const isThere = useLab(state => applies('labelled', state.applied ?? state.params));
  return (
    <ViewCard
      id="labels"
      probe="labels"
      summary={seen && labelsSummary(seen.look)}
      files={files}
      empty={isThere ? awaited : 'There is nothing to label: choose under Anomalies what counts as one.'}
    >
      {seen && (
        <>
          {awaited}
          {isThere && (
            <div className="label-fields">
              <FieldControl field={labelled} />
            </div>
          )}
          <Detectors look={seen.look} />
          <Curve look={seen.look} run={seen.run} plot={plot} />
          {protocolWords(seen.look).map(text => (
            <p key={text} className="soft small">
              <Terms text={text} />
            </p>
          ))}
          <OfStep probe="labels" />
        </>
      )}
    </ViewCard>
  );
}

function Curve({ look, run, plot }: { look: Look; run: number; plot: React.RefObject<PlotHandle | null> }) {
  const [measure, setMeasure] = useState<Measure>('auc');
  const palette = usePalette();
  const figure = useMemo(() => labelsFigure(look, measure, palette, run), [look, measure, palette, run]);
  const summary = useWorded(labelsSummary(look));
  const { label } = measures.find(({ id }) => id === measure)!;
  if (!figure) return null;
  return (
    <>
      <div className="label-measure">
        <Segments<Measure> label="What the curve shows" options={measures} value={measure} onChange={setMeasure} />
        <Keys scoreId={look.scoreId} />
      </div>
      <Plot ref={plot} figure={figure} label={`${label} over the number of labelled anomalies. ${summary}`} />
    </>
  );
}
