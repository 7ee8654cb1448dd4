// The runs of a report: what came out, the settings in which they differ with what was changed, and their ROC curves.

import type { KeptRun } from '../../state/runs/types.ts';
import { counted } from '../../views/numbers.ts';
import { columnsOf, inCommon } from '../../views/runs.ts';
import { RocCurves } from './RocCurves.tsx';

/** So many have room on a page; the file has all of them. */
const MOST = 12;
/** So many columns fit beside each other; with more settings that differ, the names say them. */
const MOST_COLUMNS = 9;

export function ReportRuns({ runs }: { runs: readonly KeptRun[] }) {
  if (runs.length === 0) return <p>No run was trained for it.</p>;
  const shown = runs.slice(-MOST);
  const columns = columnsOf(shown).filter(({ id }) => id !== 'name');
  const isWide = columns.length > MOST_COLUMNS;
  const [name] = columnsOf(shown);
  const of = isWide
    ? [name, ...columns.filter(({ id }) => ['auc', 'loss', 'epochs', 'created'].includes(id))]
    : columns;
  const said = runs.length > 1 ? inCommon(shown) : shown[0].name;
  return (
    <section>
      <h3>{runs.length > MOST ? `The last ${MOST} of ${counted(runs.length, 'run')}` : counted(runs.length, 'run')}</h3>
      {said && !isWide && <p className="small">{said}</p>}
      <div className="report-runs">
        <table>
          <thead>
            <tr>
              <th scope="col">Run</th>
              {of.map(({ id, label }) => (
                <th key={id} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((run, i) => (
              <tr key={run.id}>
                <th scope="row">{i + 1}</th>
                {of.map(column => (
                  <td key={column.id}>{column.shown(run)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <RocCurves runs={shown} />
      </div>
    </section>
  );
}
