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
import type { KeptRun } from '../../../state/runs/types.ts';
import type { RunColumn } from '../../../views/runs.ts';
import { importedWords, isBorneOut, titleOf, verifiedWords, weightsWords } from '../../../views/runTitle.ts';
import { RowMenu } from './RowMenu.tsx';

interface Props {
  /** In the order in which they are shown. */
  runs: readonly KeptRun[];
  columns: readonly RunColumn[];
  selection: Selection;
  onSelect(selection: Selection): void;
  sort: SortDescriptor;
  onSort(sort: SortDescriptor): void;
  onEdit(id: string): void;
  onDetails(id: string): void;
}

/** Letters find rows here; the page would rewind or start over on some of them. */
const keepLetters = (event: KeyboardEvent) => event.key.length === 1 && event.stopPropagation();

export const RunsTable = ({ runs, columns, selection, onSelect, sort, onSort, onEdit, onDetails }: Props) => (
  // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps keys of the table from the page's shortcuts
  <div className="runs-scroll" onKeyDown={keepLetters}>
    <Table
      aria-label="Saved runs"
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
        {columns.map(({ id, label }) => (
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
      <TableBody items={runs} dependencies={[columns]}>
        {run => (
          <Row textValue={titleOf(run)}>
            <Cell>
              <Choice />
            </Cell>
            {columns.map(({ id, shown }) => (
              <Cell key={id} textValue={shown(run)}>
                {id === 'name' ? <Name run={run} onEdit={onEdit} /> : shown(run)}
              </Cell>
            ))}
            <Cell>
              <RowMenu run={run} onEdit={onEdit} onDetails={onDetails} />
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

const Name = ({ run, onEdit }: { run: KeptRun; onEdit(id: string): void }) => (
  <div className="runs-name">
    <div>
      <span>{run.name}</span>
      <Marks run={run} />
      {run.note && <span className="runs-note">{run.note}</span>}
    </div>
    <Button
      className="button icon bare"
      id={`rename-${run.id}`}
      aria-label={`Rename ${titleOf(run)}`}
      onPress={() => onEdit(run.id)}
    >
      <Pencil aria-hidden="true" />
    </Button>
  </div>
);

/** That it came from a file and what became of that, and that it was changed during training. */
function Marks({ run }: { run: KeptRun }) {
  const { imported, record } = run;
  const verified = imported?.verified ?? null;
  const wrong = verified !== null && !isBorneOut(verified, run);
  const isChanged = (record.changes ?? []).some(({ id }) => id !== 'epochs');
  return (
    <>
      {imported && <span className="runs-mark">{importedWords(run)}</span>}
      {verified && (
        <span className="runs-note" data-warns={wrong || undefined}>
          {verifiedWords(run)}
        </span>
      )}
      {weightsWords(run) && <span className="runs-mark">{weightsWords(run)}</span>}
      {isChanged && <span className="runs-mark">changed during training</span>}
    </>
  );
}
