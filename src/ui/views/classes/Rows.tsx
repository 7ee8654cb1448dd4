// The rows: name, strip, rate, AUC. The threshold moves through all strips at once.

import { X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import type { ClassScores } from '../../../core/perClass.ts';
import { brush, setAll } from '../../../state/actions.ts';
import { classColour } from '../../../views/classColour.ts';
import { percent, share } from '../../../views/numbers.ts';
import { alongScores, type ClassOrder, type ClassRow, classRows, classRowWords } from '../../../views/perClass.ts';
import { useJudged } from '../../useJudged.ts';
import { useWords } from '../../useWords.ts';
import { show } from '../../zones/places.ts';
import type { Pair } from '../usePair.ts';

interface Props {
  classes: readonly ClassScores[];
  pair: Pair<'detection'>;
  order: ClassOrder;
}

/** The errors of a class in the gallery: alarms of normals, and anomalies that raise none. */
function showErrors({ id, isAnomaly }: ClassRow): void {
  brush(null);
  setAll({ gallery: isAnomaly ? 'misses' : 'false-alarms', galleryClass: id, galleryPage: 1 });
  show('reconstructions');
}

export function Rows({ classes, pair, order }: Props) {
  const judged = useJudged();
  const words = useWords();
  const { look, params } = pair.seen;
  // A threshold of other scores would mean nothing here.
  const threshold = judged?.look === look ? judged.threshold : Number.POSITIVE_INFINITY;
  const along = alongScores(classes);
  return (
    <table className="figure-table per-class">
      <thead>
        <tr>
          <th scope="col">class</th>
          <th scope="col">
            <span className="visually-hidden">scores, more </span>anomalous <span aria-hidden="true">→</span>
          </th>
          <th scope="col">alarms</th>
          <th scope="col">AUC</th>
        </tr>
      </thead>
      <tbody>
        {classRows(classes, params, threshold, order).map(row => (
          <tr key={row.id}>
            <th scope="row">
              <Button className="per-class-name" aria-label={classRowWords(row, words)} onPress={() => showErrors(row)}>
                {row.isAnomaly && <X aria-hidden="true" />}
                {row.name}
              </Button>
            </th>
            <td>
              <Strip row={row} along={along} threshold={threshold} />
            </td>
            <td>{percent(row.rate)}</td>
            <td>{row.auc === null ? '–' : share(row.auc)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface StripProps {
  row: ClassRow;
  along: (score: number) => number;
  threshold: number;
}

function Strip({ row: { id, isAnomaly, quantiles }, along, threshold }: StripProps) {
  const [low, from, middle, to, high] = quantiles.map(score => 100 * along(score));
  const between = (a: number, b: number) => ({ left: `${a}%`, width: `${b - a}%` });
  return (
    <span
      className="per-class-strip"
      style={{ color: isAnomaly ? 'var(--anomaly)' : classColour(id) }}
      aria-hidden="true"
    >
      <i className="per-class-line" style={between(low, high)} />
      <i className="per-class-box" style={between(from, to)} />
      <i className="per-class-median" style={{ left: `${middle}%` }} />
      {Number.isFinite(threshold) && (
        <i className="per-class-threshold" style={{ left: `${100 * along(threshold)}%` }} />
      )}
    </span>
  );
}
