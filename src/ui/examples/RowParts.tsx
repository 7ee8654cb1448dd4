// A row column by column: where it stands among the training rows, what was made of it, and which column gave it away.

import { type ReactNode, useMemo, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { RowShape } from '../../core/shape.ts';
import {
  byShare,
  type ColumnPart,
  columnsOf,
  columnsSummary,
  columnsTable,
  columnWords,
  reachOf,
} from '../../views/examples/columns.ts';
import { counted, percent, signed } from '../../views/numbers.ts';
import { Card } from '../Card.tsx';
import { Segments } from '../controls/Segments.tsx';
import { RowKeys } from './Keys.tsx';
import type { PartsProps } from './types.ts';
import './row.css';

/** So many columns are shown until somebody asks for all. */
const FIRST = 40;

type Order = 'table' | 'share';
const orders = [
  { id: 'table', label: 'In order' },
  { id: 'share', label: 'By contribution' },
] as const;

export function RowParts({ x, reconstruction, frame }: PartsProps<RowShape>) {
  const [order, setOrder] = useState<Order>('table');
  const [showsAll, setShowsAll] = useState(false);
  const parts = useMemo(() => columnsOf(x, reconstruction, frame), [x, reconstruction, frame]);
  const most = byShare(parts)[0];
  const listed = order === 'share' ? byShare(parts) : parts;
  const shown = showsAll ? listed : listed.slice(0, FIRST);
  const reach = reachOf(parts);
  const files = useMemo(() => ({ table: () => columnsTable(parts) }), [parts]);
  return (
    <div data-area="pictures">
      <Card
        id="row-parts"
        title="Row and reconstruction"
        help="Every column in [[standard deviations|standard deviation]] from the mean of the training rows, so that quantities of different units stand side by side: a bar for the value, a mark for what the [[decoder]] makes of the mean code. Beside it the value less its reconstruction, orange where the row has more and blue where it has less, and the column’s part in the sum of the squares: its contribution."
        summary={columnsSummary(parts)}
        controls={<Segments<Order> label="Order of the columns" options={orders} value={order} onChange={setOrder} />}
        files={files}
      >
        <RowKeys />
        <table className="row-parts">
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">
                Value, in standard deviations
                <Ends reach={reach} />
              </th>
              <th scope="col">
                Residual
                <Ends reach={reach} />
              </th>
              <th scope="col">Contribution</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(part => (
              <Column key={part.name} part={part} reach={reach} isMost={part === most && part.share > 0} />
            ))}
          </tbody>
        </table>
        {shown.length < listed.length && (
          <Button className="button" onPress={() => setShowsAll(true)}>
            Show all {counted(listed.length, 'column')}
          </Button>
        )}
      </Card>
    </div>
  );
}

/** The numbers under which the bars begin and end. */
const Ends = ({ reach }: { reach: number }) => (
  <span className="row-ends" aria-hidden="true">
    <span>−{reach}</span>
    <span>0</span>
    <span>+{reach}</span>
  </span>
);

function Column({ part, reach, isMost }: { part: ColumnPart; reach: number; isMost: boolean }) {
  const { name, at, madeAt, off, share } = part;
  return (
    <tr data-most={isMost || undefined} title={columnWords(part)}>
      <th scope="row">{name}</th>
      <td>
        <Strip reach={reach}>
          <rect className="row-usual" x={-2} width={4} y={0} height={1} />
          <Bar to={at} reach={reach} className="row-value" />
          <path className="row-made" d={`M${within(madeAt, reach)} 0.06v0.88`} />
        </Strip>
        <span className="visually-hidden">{columnWords(part)}</span>
      </td>
      <td>
        <Strip reach={reach}>
          <Bar to={off} reach={reach} className={off > 0 ? 'row-missing' : 'row-invented'} />
        </Strip>
        <span className="visually-hidden">{signed(off)} standard deviations</span>
      </td>
      <td>
        <span aria-hidden="true">{signed(off)}</span> <b>{percent(share)}</b>
      </td>
    </tr>
  );
}

const within = (value: number, reach: number): number => Math.min(reach, Math.max(-reach, value));

/** Stretched to its place: a unit is a standard deviation. */
const Strip = ({ reach, children }: { reach: number; children: ReactNode }) => (
  <svg className="row-strip" viewBox={`${-reach} 0 ${2 * reach} 1`} preserveAspectRatio="none" aria-hidden="true">
    {children}
    <path className="row-zero" d="M0 0v1" />
  </svg>
);

function Bar({ to, reach, className }: { to: number; reach: number; className: string }) {
  const end = within(to, reach);
  return <rect className={className} x={Math.min(0, end)} width={Math.abs(end)} y={0.25} height={0.5} />;
}
