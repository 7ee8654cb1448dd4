// Whether the first row of a table holds names: found out, and for the person to overrule.

import { useId } from 'react';
import { readHeader } from '../../state/table.ts';
import { Segments } from '../controls/Segments.tsx';

export function HeaderChoice({ isHeader }: { isHeader: boolean }) {
  const labelId = useId();
  return (
    <div className="table-question">
      <span id={labelId}>The first line of the table holds</span>
      <Segments
        labelId={labelId}
        options={[
          { id: 'names', label: 'Column names' },
          { id: 'row', label: 'A row' },
        ]}
        value={isHeader ? 'names' : 'row'}
        onChange={id => void readHeader(id === 'names')}
      />
    </div>
  );
}
