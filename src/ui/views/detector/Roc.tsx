// The ROC curve with its area.

import { useMemo, useRef } from 'react';
import { lab } from '../../../state/store.ts';
import { fixed } from '../../../views/numbers.ts';
import { aucInWords, rocFigure, rocSummary, rocTable } from '../../../views/roc.ts';
import { Card } from '../../Card.tsx';
import { Plot, type PlotHandle } from '../../Plot.tsx';
import { useLab } from '../../useLab.ts';
import { usePalette } from '../palette.ts';
import { plotFiles } from '../plotFiles.ts';
import './detector.css';

export function Roc() {
  const seen = useLab(state => state.seen.detection);
  const palette = usePalette();
  const plot = useRef<PlotHandle>(null);
  const figure = useMemo(() => seen && rocFigure(seen.look, palette, seen.run), [seen, palette]);
  const files = useMemo(
    () =>
      plotFiles(plot, () => {
        const now = lab.getState().seen.detection;
        return now ? rocTable(now.look) : null;
      }),
    [],
  );
  return (
    <Card
      id="roc"
      title="ROC curve"
      probe="detection"
      help="Lower the bar for an alarm step by step: each step catches more anomalies (up) and disturbs more normals (right). The area under the curve (AUC) is the probability that an anomaly scores higher than a normal image: 1 is perfect, one half is a coin. The cross is the threshold that was chosen without looking at the test set."
      summary={seen && rocSummary(seen.look)}
      files={files}
    >
      {seen && (
        <>
          <div className="auc">
            <p className="auc-value">
              <span>AUC</span>
              <strong>{seen.look.auc === null ? '–' : fixed(seen.look.auc, 3)}</strong>
            </p>
            <p className="auc-words">{aucInWords(seen.look)}</p>
          </div>
          {figure && <Plot ref={plot} figure={figure} label={`ROC curve. ${rocSummary(seen.look)}`} />}
        </>
      )}
    </Card>
  );
}
