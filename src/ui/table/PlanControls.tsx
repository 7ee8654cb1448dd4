// The questions about a table, in the order in which they depend on each other: what a row is, which column says what it is, which
// of its values is the anomaly, what is learned from, and what happens where a value is missing.

import { useId } from 'react';
import { mayLabel, planWith } from '../../core/table/guess.ts';
import type { Survey, TablePlan } from '../../core/table/types.ts';
import { lacksValues } from '../../views/tableWords.ts';
import { Segments } from '../controls/Segments.tsx';
import { SmallSelect } from '../views/SmallSelect.tsx';
import { AnomalyChoice, ColumnChoice } from './Choices.tsx';

interface Props {
  survey: Survey;
  plan: TablePlan;
  onChange(plan: TablePlan): void;
}

const NO_LABEL = 'none';

export function PlanControls({ survey, plan, onChange }: Props) {
  const [rowId, missingId] = [useId(), useId()];
  const { columns } = survey;
  const labels = [...columns.keys()].filter(c => mayLabel(columns[c]));
  const chosen = plan.label === null ? null : columns[plan.label];
  return (
    <div className="table-plan">
      <div className="table-question">
        <span id={rowId}>Each row is</span>
        <Segments
          labelId={rowId}
          options={[
            { id: 'rows', label: 'Different quantities' },
            { id: 'series', label: 'One series' },
          ]}
          value={plan.kind}
          onChange={kind =>
            onChange({ ...planWith(columns, kind, plan.label, plan.missing), anomalous: plan.anomalous })
          }
        />
      </div>
      <SmallSelect
        label="Label column"
        value={plan.label === null ? NO_LABEL : String(plan.label)}
        options={[{ id: NO_LABEL, label: 'None' }, ...labels.map(c => ({ id: String(c), label: columns[c].name }))]}
        onChange={id => onChange(planWith(columns, plan.kind, id === NO_LABEL ? null : Number(id), plan.missing))}
      />
      {chosen?.values && (
        <AnomalyChoice
          values={chosen.values}
          chosen={plan.anomalous}
          onChange={anomalous => onChange({ ...plan, anomalous })}
        />
      )}
      {plan.kind === 'rows' && (
        <ColumnChoice survey={survey} plan={plan} onChange={leftOut => onChange({ ...plan, leftOut })} />
      )}
      {lacksValues(survey, plan) && (
        <div className="table-question">
          <span id={missingId}>Rows with missing values</span>
          <Segments
            labelId={missingId}
            options={[
              { id: 'drop', label: 'Leave out' },
              { id: 'median', label: 'Fill with the median' },
            ]}
            value={plan.missing}
            onChange={missing => onChange({ ...plan, missing })}
          />
        </div>
      )}
    </div>
  );
}
