// The image under every score, with its place among calibration normals as a bar: one scale for numbers that have none in
// common.

import { useMemo } from 'react';
import type { Examined } from '../../state/card.ts';
import { type ScoreRow, scoreRowsTable } from '../../views/card.ts';
import { countedExamples } from '../../views/examples/words.ts';
import { percent, withUnit } from '../../views/numbers.ts';
import { Card } from '../Card.tsx';
import { AlarmSign } from '../Signs.tsx';
import { useJudged } from '../useJudged.ts';
import { useWords } from '../useWords.ts';
import { useRows } from './useRows.ts';

export function ScoreTable({ examined }: { examined: Examined }) {
  const rows = useRows(examined)!;
  const rate = useJudged()?.rate ?? 0;
  const files = useMemo(() => ({ table: () => scoreRowsTable(rows) }), [rows]);
  const { normals } = examined.examination;
  const words = useWords();
  return (
    <div data-area="scores">
      <Card
        id="image-scores"
        title="Under every score"
        help="One example by every [[score]], with the share of [[calibration]] normals that are less anomalous by it. The chosen score raises an alarm beyond the [[threshold]]; for the others the threshold is set to the same [[false-alarm rate]], which is the mark on the bars."
        summary={`Compared with ${countedExamples(normals, words, 'normal')} that the model was not trained on; alarms at a false-alarm rate of ${percent(rate)}.`}
        files={files}
      >
        <table className="image-scores">
          <thead>
            <tr>
              <th scope="col">Score</th>
              <th scope="col">Value</th>
              <th scope="col">More anomalous than</th>
              <th scope="col">
                <span className="visually-hidden">Alarm</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <Row key={row.id} row={row} rate={rate} />
            ))}
          </tbody>
        </table>
      </Card>
    </div>
  );
}

function Row({ row, rate }: { row: ScoreRow; rate: number }) {
  const { label, text, quantity, unit, meaning, percentile, alarm, isChosen } = row;
  return (
    <tr data-chosen={isChosen || undefined}>
      <th scope="row">
        {label}
        {isChosen && <span className="soft"> (chosen)</span>}
      </th>
      <td>
        {withUnit(text, unit)}{' '}
        <span className="soft" title={meaning}>
          {quantity}
        </span>
      </td>
      <td>
        <span className="image-share">
          <i style={{ width: `${100 * (percentile ?? 0)}%` }} />
          <b style={{ left: `${100 * (1 - rate)}%` }} />
        </span>
        {percentile === null ? 'no normals' : percent(percentile)}
      </td>
      <td>{alarm !== null && <AlarmSign alarm={alarm} />}</td>
    </tr>
  );
}
