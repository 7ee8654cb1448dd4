// The AUC over the steps of the run, under the chosen score.

import { useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { scores } from '../../../scores/index.ts';
import { aucCurvesOf } from '../../../state/aucCurve.ts';
import type { Stage } from '../../../state/store.ts';
import { aucFigure, aucSummary, aucTable } from '../../../views/aucCurve.ts';
import type { Span } from '../../../views/domain.ts';
import type { Files } from '../../card/files.ts';
import { Plot, type PlotHandle, plotFiles } from '../../Plot.tsx';
import { useLab } from '../../useLab.ts';
import { useStage } from '../../useStage.ts';
import { useWorded, useWords } from '../../useWords.ts';
import { usePalette } from '../palette.ts';
import { ViewCard } from '../ViewCard.tsx';

const pointsNow = ({ lab, run }: Stage) => aucCurvesOf(run).store.getState().curves[lab.getState().params.score] ?? [];

export function AucCurve() {
  const score = useLab(state => state.params.score);
  const epochs = useLab(state => state.params.epochs);
  const { id, curves } = useStore(aucCurvesOf(useStage().run).store);
  const palette = usePalette();
  const plot = useRef<PlotHandle>(null);
  const held = useRef<{ of: string; span: Span | null }>({ of: '', span: null });
  const points = curves[score];
  const { many } = useWords();
  const figure = useMemo(() => {
    if (!points) return null;
    const of = `${id}:${score}`;
    const made = aucFigure(points, palette, {
      run: of,
      ...{ epochs, many },
      before: held.current.of === of ? held.current.span : null,
    });
    if (made) held.current = { of, span: made.span };
    return made?.figure ?? null;
  }, [points, palette, id, score, epochs, many]);
  const files = useMemo<Files>(
    () => plotFiles(plot, of => (pointsNow(of).length > 0 ? aucTable(pointsNow(of)) : null)),
    [],
  );
  const { label } = scores[score];
  const summary = useWorded(aucSummary(points ?? [], label));
  return (
    <ViewCard id="auc-curve" probe="detection" summary={summary} files={files}>
      {figure ? (
        <Plot ref={plot} figure={figure} label={`AUC over training. ${summary}`} />
      ) : (
        <p className="card-empty">
          The curve begins with the next look at the run, if its test set has both normals and anomalies.
        </p>
      )}
    </ViewCard>
  );
}
