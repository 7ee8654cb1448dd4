// All columns of the own row, in a list that scrolls; where there are many, those whose names hold what was typed.

import { useMemo, useState } from 'react';
import type { Column } from '../../../core/shape.ts';
import type { Statistics } from '../../../core/statistics.ts';
import { counted } from '../../../views/numbers.ts';
import { TypedField } from '../../controls/TypedInput.tsx';
import { ColumnControl } from './ColumnControl.tsx';

/** So many are found by looking. */
const FEW = 8;

export function Columns({ columns, statistics }: { columns: readonly Column[]; statistics: Statistics }) {
  const [wanted, setWanted] = useState('');
  const found = useMemo(() => {
    const text = wanted.trim().toLowerCase();
    return columns.flatMap(({ name }, i) => (name.toLowerCase().includes(text) ? [i] : []));
  }, [columns, wanted]);
  return (
    <>
      {columns.length > FEW && (
        <TypedField
          className="typed-field own-find"
          label="Find a column"
          hasLetters
          isWide
          text={wanted}
          problem={null}
          onType={setWanted}
        >
          <span className="visually-hidden" role="status">
            {wanted.trim() && `${counted(found.length, 'column')} found`}
          </span>
        </TypedField>
      )}
      <p className="own-legend soft small">
        <i data-of="mean" aria-hidden="true" /> mean of the training rows
        <i data-of="redrawn" aria-hidden="true" /> <i>x̂</i> redrawn
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset does not scroll */}
      <div className="own-columns" role="group" aria-label="Columns">
        {found.map(i => (
          <ColumnControl
            key={columns[i].name}
            at={i}
            column={columns[i]}
            mean={statistics.mean[i]}
            least={statistics.least[i]}
            most={statistics.most[i]}
          />
        ))}
        {found.length === 0 && <p className="soft small">No column has this in its name.</p>}
      </div>
    </>
  );
}
