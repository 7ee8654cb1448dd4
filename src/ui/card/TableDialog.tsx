// The numbers behind a chart, as a table to read. It is a still: what arrives while it is open does not move it.

import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { short, whole } from '../../views/numbers.ts';
import type { Cell, Table } from '../../views/table.ts';

const SHOWN_ROWS = 200;

const written = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'number' ? (Number.isInteger(cell) ? String(cell) : short(cell)) : cell;

interface Props {
  title: string;
  table: () => Table | null;
  onClose: () => void;
}

export const TableDialog = ({ title, table, onClose }: Props) => (
  <ModalOverlay className="veil" isOpen onOpenChange={isOpen => !isOpen && onClose()} isDismissable>
    <Modal className="dialog card-table">
      <Dialog>
        <Rows title={title} table={table} />
      </Dialog>
    </Modal>
  </ModalOverlay>
);

function Rows({ title, table }: Pick<Props, 'title' | 'table'>) {
  const [still] = useState(table);
  const shown = Math.min(still?.count ?? 0, SHOWN_ROWS);
  return (
    <>
      <Heading slot="title" level={2}>
        {title}
      </Heading>
      {!still && <p>There is nothing to show yet.</p>}
      {still && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className="card-table-scroll" tabIndex={0} aria-label={`${title}, rows`}>
          <table>
            <thead>
              <tr>
                {still.columns.map(column => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {Array.from({ length: shown }, (_, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a still has no identity but its place
                <tr key={i}>
                  {still.row(i).map((cell, column) => (
                    <td key={still.columns[column]} data-number={typeof cell === 'number' || undefined}>
                      {written(cell)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <div className="dialog-foot">
        <p className="soft small">
          {still && still.count > shown
            ? `The first ${shown} of ${whole(still.count)} rows; the CSV file has all of them.`
            : `${whole(shown)} rows.`}
        </p>
        <Button slot="close" className="button strong">
          Close
        </Button>
      </div>
    </>
  );
}
