// What the threshold costs where anomalies are rare and a miss is not worth the same as a false alarm.

import { useMemo, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Costs } from '../../../core/cost.ts';
import { fieldOf } from '../../../params/schema.ts';
import type { Stage } from '../../../state/store.ts';
import { cheapestOf, costAt, costFigure, costSummary, costTable, precisionAt } from '../../../views/cost.ts';
import { percent, short } from '../../../views/numbers.ts';
import { FieldControl } from '../../controls/FieldControl.tsx';
import type { PlotHandle } from '../../Plot.tsx';
import { useLab, useLabShallow } from '../../useLab.ts';
import { usePalette } from '../palette.ts';
import './detector.css';
import { Terms } from '../../glossary/Words.tsx';
import { useJudged, useMover } from '../../useJudged.ts';
import { useStage } from '../../useStage.ts';
import { ViewCard } from '../ViewCard.tsx';
import { Line, place } from './Threshold.tsx';
import { ThresholdChart, usePicture } from './ThresholdChart.tsx';

const fields = [fieldOf('prevalence'), fieldOf('missCost'), fieldOf('falseAlarmCost')];

const costsOf = ({ prevalence, missCost, falseAlarmCost }: Costs): Costs => ({ prevalence, missCost, falseAlarmCost });
const useCosts = (): Costs => useLabShallow(({ params }) => costsOf(params));

const table = ({ lab, judging }: Stage) => {
  const { seen, params } = lab.getState();
  return seen.detection
    ? costTable(seen.detection.look, judging.reachable(seen.detection.look), costsOf(params))
    : null;
};

export function Cost() {
  const { judging } = useStage();
  const seen = useLab(state => state.seen.detection);
  const costs = useCosts();
  const palette = usePalette();
  const plot = useRef<PlotHandle>(null);
  const { files, saving } = usePicture(plot, table);
  const figure = useMemo(() => {
    const at = saving ? judging.now()!.threshold : undefined;
    return seen && costFigure(seen.look, judging.reachable(seen.look), costs, palette, seen.run, at);
  }, [judging, seen, costs, palette, saving]);
  return (
    <ViewCard id="cost" probe="detection" summary={<Summary />} files={files}>
      {seen && (
        <>
          <div className="cost-fields">
            {fields.map(field => (
              <FieldControl key={field.id} field={field} />
            ))}
          </div>
          {figure ? (
            <>
              <ThresholdChart ref={plot} figure={figure} label="Cost over the threshold" place={place}>
                <Line name="on its cost" />
              </ThresholdChart>
              <Balance />
            </>
          ) : (
            <p className="soft small">This needs both normals and anomalies in the test set.</p>
          )}
        </>
      )}
    </ViewCard>
  );
}

function Summary() {
  const judged = useJudged();
  const costs = useCosts();
  return judged && <Terms text={costSummary(judged.look, judged.threshold, costs)} />;
}

/** What this threshold costs, what the cheapest would, and the way there. */
function Balance() {
  const { judging } = useStage();
  const moveTo = useMover();
  const judged = useJudged();
  const costs = useCosts();
  const look = judged?.look;
  const best = useMemo(() => look && cheapestOf(look, judging.reachable(look), costs), [judging, look, costs]);
  if (!judged || !best) return null;
  const { threshold, confusion } = judged;
  const precision = precisionAt(confusion.recall, confusion.falseAlarmRate, costs.prevalence);
  return (
    <>
      <dl className="ratios">
        <div>
          <dt>Here</dt>
          <dd>{short(costAt(judged.look, threshold, costs) ?? Number.NaN)}</dd>
          <dd className="soft">
            <Terms text="per 1,000 {images}" />
          </dd>
        </div>
        <div>
          <dt>Cheapest</dt>
          <dd>{short(best.cost)}</dd>
          <dd className="soft">at {percent(best.rate)} false alarms</dd>
        </div>
        <div>
          <dt>Correct alarms</dt>
          <dd>{percent(precision)}</dd>
          <dd className="soft">at this share of anomalies</dd>
        </div>
      </dl>
      <Button className="button" onPress={() => moveTo(best.rate)} isDisabled={threshold === best.threshold}>
        Use the cheapest
      </Button>
      <p className="soft small">
        It is the cheapest on this test set, so using it is cheating too: it is chosen with the labels that grade it. In
        practice, choose it on labelled validation data and evaluate it on separate data.
      </p>
    </>
  );
}
