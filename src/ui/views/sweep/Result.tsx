// What came out so far: bars and numbers, by any score.

import { Table2 } from 'lucide-react';
import { type RefObject, useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import { fieldOf } from '../../../params/schema.ts';
import { type ScoreId, scores } from '../../../scores/index.ts';
import { saveAs } from '../../../state/download.ts';
import type { Sweep } from '../../../state/sweep/types.ts';
import { fixed } from '../../../views/numbers.ts';
import { scoresOf, spreadText, sweepRows, sweepRunsTable, sweepSummary } from '../../../views/sweep.ts';
import { sweepFigure } from '../../../views/sweepChart.ts';
import { csvBlob } from '../../card/files.ts';
import { Plot, type PlotHandle } from '../../Plot.tsx';
import { usePalette } from '../palette.ts';
import { SmallSelect } from '../SmallSelect.tsx';
import { useDraft } from './draft.ts';

interface Props {
  sweep: Sweep;
  plot: RefObject<PlotHandle | null>;
}

export function Result({ sweep, plot }: Props) {
  const score = useDraft(state => state.score);
  const palette = usePalette();
  const figure = useMemo(() => sweepFigure(sweep, score, palette), [sweep, score, palette]);
  return (
    <>
      <div className="sweep-tools">
        <SmallSelect
          label="Score"
          value={score}
          options={scoresOf(sweep).map(id => ({ id, label: scores[id].label }))}
          onChange={id => useDraft.setState({ score: id as ScoreId })}
        />
        <Button
          className="button"
          onPress={() => saveAs(csvBlob(sweepRunsTable(sweep)), `vae-anomaly-lab-sweep-${sweep.param}.csv`)}
        >
          <Table2 aria-hidden="true" /> Every run as CSV
        </Button>
      </div>
      <div className="sweep-result">
        {figure ? (
          <Plot ref={plot} figure={figure} label={`Bar chart. ${sweepSummary(sweep, score)}`} />
        ) : (
          <p className="card-empty">No run has an AUC yet.</p>
        )}
        <Numbers sweep={sweep} score={score} />
      </div>
    </>
  );
}

function Numbers({ sweep, score }: { sweep: Sweep; score: ScoreId }) {
  const rows = sweepRows(sweep, score);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="sweep-scroll" tabIndex={0} aria-label="Results of the sweep">
      <table>
        <caption>Mean over seeds ± one standard deviation; bold is below chance.</caption>
        <thead>
          <tr>
            <th scope="col">{fieldOf(sweep.param).label}</th>
            <th scope="col">AUC</th>
            <th scope="col">min–max</th>
            <th scope="col">AP</th>
            <th scope="col">seeds</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ value, name, auc, averagePrecision, points }) => (
            <tr key={value}>
              <th scope="row">{name}</th>
              <td data-below={(auc && auc.mean < 0.5) || undefined}>{spreadText(auc)}</td>
              <td>{auc?.sd == null ? '' : `${fixed(auc.min, 3)}–${fixed(auc.max, 3)}`}</td>
              <td>{spreadText(averagePrecision)}</td>
              <td>{points.length || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
