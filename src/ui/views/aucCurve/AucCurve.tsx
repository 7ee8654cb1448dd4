// The AUC over the steps of the run, under the chosen score.

import { useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { scores } from '../../../scores/index.ts';
import { aucCurves } from '../../../state/aucCurve.ts';
import { lab } from '../../../state/store.ts';
import { aucFigure, aucSummary, aucTable } from '../../../views/aucCurve.ts';
import type { Span } from '../../../views/domain.ts';
import { Card } from '../../Card.tsx';
import type { Files } from '../../card/files.ts';
import { Plot, type PlotHandle, plotFiles } from '../../Plot.tsx';
import { useLab } from '../../useLab.ts';
import { usePalette } from '../palette.ts';

const pointsNow = () => aucCurves.store.getState().curves[lab.getState().params.score] ?? [];

export function AucCurve() {
  const score = useLab(state => state.params.score);
  const epochs = useLab(state => state.params.epochs);
  const { id, curves } = useStore(aucCurves.store);
  const palette = usePalette();
  const plot = useRef<PlotHandle>(null);
  const held = useRef<{ of: string; span: Span | null }>({ of: '', span: null });
  const points = curves[score];
  const figure = useMemo(() => {
    if (!points) return null;
    const of = `${id}:${score}`;
    const made = aucFigure(points, palette, {
      run: of,
      epochs,
      before: held.current.of === of ? held.current.span : null,
    });
    if (made) held.current = { of, span: made.span };
    return made?.figure ?? null;
  }, [points, palette, id, score, epochs]);
  const files = useMemo<Files>(
    () => plotFiles(plot, () => (pointsNow().length > 0 ? aucTable(pointsNow()) : null)),
    [],
  );
  const { label } = scores[score];
  const summary = aucSummary(points ?? [], label);
  return (
    <Card
      id="auc-curve"
      title="AUC over training"
      probe="detection"
      help="How well the chosen score tells anomalies from normals at every look at the run. While it trains, only as many test images are scored as there is time for, so the line trembles; the diamonds are the whole test set, scored when the run rested. The loss may still fall while the AUC falls too: a model that learns to draw everything draws anomalies as well. Choosing the epoch with the highest AUC means choosing it with the test labels, which is cheating. A score has points from the moment it was chosen."
      summary={summary}
      files={files}
    >
      {figure ? (
        <Plot ref={plot} figure={figure} label={`AUC over training. ${summary}`} />
      ) : (
        <p className="card-empty">
          The curve begins with the next look at the run, if its test set has both normals and anomalies.
        </p>
      )}
    </Card>
  );
}
