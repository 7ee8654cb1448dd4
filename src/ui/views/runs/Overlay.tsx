// The ROC and loss curves of the runs that are chosen, over each other. One legend serves both pictures.

import { useMemo } from 'react';
import { has } from '../../../core/registry.ts';
import type { KeptRun } from '../../../state/runs/types.ts';
import { changedWords, changeMarks } from '../../../views/changes.ts';
import { overlaidLoss } from '../../../views/lossOverlay.ts';
import { share } from '../../../views/numbers.ts';
import { colourOf, dashOf, MAX_OVERLAID, overlaidRoc } from '../../../views/runsOverlay.ts';
import { scoreLabel, titleOf } from '../../../views/runTitle.ts';
import { Plot } from '../../Plot.tsx';
import { useCurveChoice } from '../curves/CurveChoice.tsx';
import { usePalette } from '../palette.ts';

/** The area under the curve that is drawn: by the score of the first visit, unless it says otherwise. */
const aucOf = ({ record, roc }: KeptRun) => {
  const id = roc?.score ?? 'probability';
  const auc = has(record.scores, id) ? record.scores[id].auc : null;
  const of = id === 'probability' ? '' : ` of ${scoreLabel(id)}`;
  return `${auc === null ? 'no AUC' : `AUC ${share(auc)}`}${of}`;
};

export function Overlay({ runs }: { runs: readonly KeptRun[] }) {
  const palette = usePalette();
  const roc = useMemo(() => overlaidRoc(runs, palette), [runs, palette]);
  const shown = runs.slice(0, MAX_OVERLAID);
  const { id, control } = useCurveChoice(shown.map(({ record }) => record));
  const loss = useMemo(() => overlaidLoss(runs, palette, id), [runs, palette, id]);
  const names = shown.map(run => `${titleOf(run)}, ${aucOf(run)}`).join('; ');
  const changed = shown
    .map(run => [run, changedWords(changeMarks(run.record.changes ?? [], run.record.history))] as const)
    .filter(([, words]) => words !== '')
    .map(([run, words]) => ` ${titleOf(run)}:${words}`)
    .join('');
  return (
    <section className="runs-overlay" aria-label="Curves of the selected runs">
      <ul className="line-keys">
        {shown.map((run, i) => (
          <li key={run.id} className="line-key">
            <svg viewBox="0 0 24 8" aria-hidden="true">
              <path d="M0 4h24" stroke={colourOf(i, palette)} strokeWidth="2.5" strokeDasharray={dashOf(i).svg} />
            </svg>
            {titleOf(run)} <span className="soft">{aucOf(run)}</span>
          </li>
        ))}
      </ul>
      {runs.length > MAX_OVERLAID && (
        <p className="soft small">Only the first {MAX_OVERLAID} are shown: more could not be told apart.</p>
      )}
      <div className="runs-plots">
        <figure>
          <figcaption>ROC curves</figcaption>
          {roc ? (
            <Plot figure={roc} label={`ROC curves of ${names}`} />
          ) : (
            <p className="card-empty">None of these runs has a ROC curve.</p>
          )}
        </figure>
        <figure>
          <figcaption>Loss curves, training set {control}</figcaption>
          {loss ? (
            <Plot figure={loss} label={`Loss curves of ${names}.${changed}`} />
          ) : (
            <p className="card-empty">None of these runs has a loss curve.</p>
          )}
        </figure>
      </div>
    </section>
  );
}
