// The table of runs: sorted by any column, chosen by row, each with its own menu.

import { ArrowDown, ArrowUp, Check, Minus, Pencil } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Button } from 'react-aria-components/Button';
import { Checkbox } from 'react-aria-components/Checkbox';
import {
  Cell,
  Column,
  Row,
  type Selection,
  type SortDescriptor,
  Table,
  TableBody,
  TableHeader,
} from 'react-aria-components/Table';
import { share, short } from '../../../views/numbers.ts';
import { type RunColumn, type RunRow, runColumns } from '../../../views/runs.ts';
import { RowMenu } from './RowMenu.tsx';

interface Props {
  rows: readonly RunRow[];
  selection: Selection;
  onSelect(selection: Selection): void;
  sort: SortDescriptor;
  onSort(sort: SortDescriptor): void;
  onEdit(id: string): void;
}

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

const shown: Readonly<Record<Exclude<RunColumn, 'name'>, (row: RunRow) => string>> = {
  dataset: row => row.dataset,
  anomaly: row => row.anomaly,
  latent: row => String(row.latent),
  beta: row => String(row.beta),
  epochs: row => short(row.epochs),
  loss: row => (row.loss === null ? '–' : short(row.loss)),
  auc: row => (row.auc === null ? '–' : share(row.auc)),
  seed: row => String(row.seed),
  created: row => date.format(new Date(row.created)),
};

/** Letters find rows here; the page would rewind or start over on some of them. */
const keepLetters = (event: KeyboardEvent) => event.key.length === 1 && event.stopPropagation();

export const RunsTable = ({ rows, selection, onSelect, sort, onSort, onEdit }: Props) => (
  // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps keys of the table from the page's shortcuts
  <div className="runs-scroll" onKeyDown={keepLetters}>
    <Table
      aria-label="Kept runs"
      selectionMode="multiple"
      selectedKeys={selection}
      onSelectionChange={onSelect}
      sortDescriptor={sort}
      onSortChange={onSort}
    >
      <TableHeader>
        <Column>
          <Choice />
        </Column>
        {runColumns.map(({ id, label }) => (
          <Column key={id} id={id} isRowHeader={id === 'name'} allowsSorting>
            {({ sortDirection }) => (
              <span className="runs-column">
                {label}
                <Arrow direction={sortDirection} />
              </span>
            )}
          </Column>
        ))}
        <Column>
          <span className="visually-hidden">Actions</span>
        </Column>
      </TableHeader>
      <TableBody items={rows}>
        {row => (
          <Row textValue={row.name}>
            <Cell>
              <Choice />
            </Cell>
            {runColumns.map(({ id }) => (
              <Cell key={id} textValue={id === 'name' ? row.name : shown[id](row)}>
                {id === 'name' ? <Name row={row} onEdit={onEdit} /> : shown[id](row)}
              </Cell>
            ))}
            <Cell>
              <RowMenu row={row} onEdit={onEdit} />
            </Cell>
          </Row>
        )}
      </TableBody>
    </Table>
  </div>
);

const Arrow = ({ direction }: { direction: 'ascending' | 'descending' | undefined }) =>
  direction === 'ascending' ? (
    <ArrowUp aria-hidden="true" />
  ) : (
    <ArrowDown aria-hidden="true" style={{ visibility: direction ? 'visible' : 'hidden' }} />
  );

const Choice = () => (
  <Checkbox slot="selection" className="runs-choice">
    {({ isSelected, isIndeterminate }) => (
      <span>{isIndeterminate ? <Minus aria-hidden="true" /> : isSelected ? <Check aria-hidden="true" /> : null}</span>
    )}
  </Checkbox>
);

const Name = ({ row, onEdit }: { row: RunRow; onEdit(id: string): void }) => (
  <div className="runs-name">
    <div>
      <span>{row.name}</span>
      {row.note && <span className="runs-note">{row.note}</span>}
    </div>
    <Button
      className="button icon bare"
      id={`rename-${row.id}`}
      aria-label={`Rename ${row.name}`}
      onPress={() => onEdit(row.id)}
    >
      <Pencil aria-hidden="true" />
    </Button>
  </div>
);
