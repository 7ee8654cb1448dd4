// A series over its reconstruction, with the range of the training series and the width of the likelihood, and the difference
// under it. Pointing at a point, or walking to it with the arrows, says its numbers.

import { useMemo, useState } from 'react';
import type { SeriesShape } from '../../core/shape.ts';
import { pointWords, sigmaOf, spansOf, traceOf, traceSummary, traceTable } from '../../views/examples/trace.ts';
import { Card } from '../Card.tsx';
import { useTouchOnly } from '../touchOnly.ts';
import { SeriesKeys } from './Keys.tsx';
import { TraceChart } from './TraceChart.tsx';
import type { PartsProps } from './types.ts';
import './series.css';

export function SeriesParts({ x, reconstruction, frame, params }: PartsProps<SeriesShape>) {
  const trace = useMemo(
    () => traceOf(x, reconstruction, frame, sigmaOf(params, frame)),
    [x, reconstruction, frame, params],
  );
  const spans = useMemo(() => spansOf(trace), [trace]);
  const [point, setPoint] = useState<number | null>(null);
  const isTouchOnly = useTouchOnly();
  const files = useMemo(() => ({ table: () => traceTable(trace) }), [trace]);
  const summary = traceSummary(trace);
  return (
    <div data-area="pictures">
      <Card
        id="series-parts"
        title="Series and reconstruction"
        help="The series over what the [[decoder]] makes of its mean code. The grey range holds two [[standard deviations|standard deviation]] of the training series to either side of their mean; the coloured band is one standard deviation of the [[likelihood]], where that is one number for all points. Below, the series less its reconstruction: orange where it lies above, blue where it lies below."
        summary={summary}
        files={files}
      >
        <SeriesKeys hasSigma={trace.sigma !== null} />
        <TraceChart trace={trace} spans={spans} point={point} label={summary} onPoint={setPoint} />
        <p className="soft small" aria-live="polite">
          {point === null
            ? `${isTouchOnly ? 'Tap' : 'Hover over'} the series to read its numbers.`
            : pointWords(trace, point)}
        </p>
      </Card>
    </div>
  );
}
