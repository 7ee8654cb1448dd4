// Choices of many: which values of the label are the anomaly, and which columns are learned from.

import { isUsable } from '../../core/table/guess.ts';
import type { Survey, TablePlan, ValueCount } from '../../core/table/types.ts';
import { whole } from '../../views/numbers.ts';
import { columnWords } from '../../views/tableWords.ts';
import { Check } from './Check.tsx';

/** A list with one more or one less. */
const withChoice = <T,>(chosen: readonly T[], each: T, isChosen: boolean): T[] =>
  isChosen ? [...chosen, each] : chosen.filter(other => other !== each);

interface AnomalyProps {
  values: readonly ValueCount[];
  chosen: readonly string[];
  onChange(chosen: string[]): void;
}

export const AnomalyChoice = ({ values, chosen, onChange }: AnomalyProps) => (
  <fieldset className="table-checks">
    <legend>Which values are the anomaly?</legend>
    <div className="table-values">
      {values.map(({ value, count }) => (
        <Check
          key={value}
          isSelected={chosen.includes(value)}
          onChange={isSelected => onChange(withChoice(chosen, value, isSelected))}
        >
          <b>{value}</b> <span className="soft tabular">{whole(count)}</span>
        </Check>
      ))}
    </div>
  </fieldset>
);

interface ColumnProps {
  survey: Survey;
  plan: TablePlan;
  onChange(leftOut: number[]): void;
}

export function ColumnChoice({ survey: { columns }, plan: { label, leftOut }, onChange }: ColumnProps) {
  const out = new Set(leftOut);
  return (
    <fieldset className="table-checks">
      <legend>Columns to learn from</legend>
      <div className="table-columns">
        {columns.map((column, c) =>
          c === label ? null : (
            <Check
              key={column.name}
              isSelected={!out.has(c)}
              isDisabled={!isUsable(column)}
              onChange={isSelected => onChange(withChoice(leftOut, c, !isSelected))}
            >
              <b>{column.name}</b> <span className="soft">{columnWords(column)}</span>
            </Check>
          ),
        )}
      </div>
    </fieldset>
  );
}
