// Choices of many: which values of the label are the anomaly, and which columns are learned from.

import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import { isUsable } from '../../core/table/guess.ts';
import type { Survey, TablePlan, ValueCount } from '../../core/table/types.ts';
import { whole } from '../../views/numbers.ts';
import { columnWords } from '../../views/tableWords.ts';
import { Check } from './Check.tsx';

interface AnomalyProps {
  values: readonly ValueCount[];
  chosen: readonly string[];
  onChange(chosen: string[]): void;
}

export const AnomalyChoice = ({ values, chosen, onChange }: AnomalyProps) => (
  <CheckboxGroup className="table-checks" value={[...chosen]} onChange={onChange}>
    <Label>Which values are the anomaly?</Label>
    <div className="table-values">
      {values.map(({ value, count }) => (
        <Check key={value} value={value}>
          <b>{value}</b> <span className="soft tabular">{whole(count)}</span>
        </Check>
      ))}
    </div>
  </CheckboxGroup>
);

interface ColumnProps {
  survey: Survey;
  plan: TablePlan;
  onChange(leftOut: number[]): void;
}

export function ColumnChoice({ survey: { columns }, plan, onChange }: ColumnProps) {
  const offered = [...columns.keys()].filter(c => c !== plan.label);
  const used = offered.filter(c => !plan.leftOut.includes(c)).map(String);
  return (
    <CheckboxGroup
      className="table-checks"
      value={used}
      onChange={now => onChange(offered.filter(c => !now.includes(String(c))))}
    >
      <Label>Columns to learn from</Label>
      <div className="table-columns">
        {offered.map(c => (
          <Check key={columns[c].name} value={String(c)} isDisabled={!isUsable(columns[c])}>
            <b>{columns[c].name}</b> <span className="soft">{columnWords(columns[c])}</span>
          </Check>
        ))}
      </div>
    </CheckboxGroup>
  );
}
