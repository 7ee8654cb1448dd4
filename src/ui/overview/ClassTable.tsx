// The class, a row a student: sorted by any column, and a name opens what the student has handed in.

import { ArrowDown, ArrowUp, Check, Flag, Minus, Pencil, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import {
  type ClassColumn,
  columnsOf,
  remarksOf,
  type StudentRow,
  sorted,
} from '../../assignments/overview/classTable.ts';
import { type Asked, type Mark, type Marked, marks } from '../../assignments/overview/marked.ts';
import { StudentDetails } from './StudentDetails.tsx';

const pictures: Readonly<Record<Mark, typeof Check>> = {
  right: Check,
  wrong: X,
  answered: Pencil,
  reached: Flag,
  open: Minus,
};

/** A sign for what became of a task; the answer itself where somebody points at it. */
export function Sign({ mark, answer }: Pick<Marked, 'mark' | 'answer'>) {
  const Picture = pictures[mark];
  return (
    <span className="overview-sign" data-mark={mark} title={answer || marks[mark]}>
      <Picture aria-hidden="true" />
      <span className="visually-hidden">{marks[mark]}</span>
    </span>
  );
}

interface Props {
  rows: readonly StudentRow[];
  asked: readonly Asked[];
}

export function ClassTable({ rows, asked }: Props) {
  const columns = columnsOf(asked);
  const [{ by, direction }, setSort] = useState<{ by: string; direction: 'ascending' | 'descending' }>({
    by: 'name',
    direction: 'ascending',
  });
  const [open, setOpen] = useState<string | null>(null);
  const column = columns.find(({ id }) => id === by) ?? columns[0];
  const inOrder = sorted(rows, column, direction);
  const shown = rows.find(({ student }) => student.handIn.id === open);
  const sort = (id: string) =>
    setSort({ by: id, direction: id === by && direction === 'ascending' ? 'descending' : 'ascending' });
  const toggle = (id: string) => setOpen(now => (now === id ? null : id));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard */}
      <section className="overview-scroll" tabIndex={0} aria-label="Students">
        <table>
          <thead>
            <tr>
              {columns.map(column => (
                <Head
                  key={column.id}
                  column={column}
                  asked={asked}
                  sorted={column.id === by ? direction : null}
                  onSort={sort}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {inOrder.map(row => (
              <Row
                key={row.student.handIn.id}
                row={row}
                columns={columns}
                isOpen={row.student.handIn.id === open}
                onOpen={toggle}
              />
            ))}
          </tbody>
        </table>
      </section>
      <ul className="overview-key soft small">
        {(Object.keys(pictures) as Mark[]).map(mark => (
          <li key={mark}>
            <Sign mark={mark} answer="" /> <span aria-hidden="true">{marks[mark]}</span>
          </li>
        ))}
      </ul>
      {shown && <StudentDetails key={open} row={shown} asked={asked} onClose={() => setOpen(null)} />}
    </>
  );
}

interface HeadProps {
  column: ClassColumn;
  asked: readonly Asked[];
  sorted: 'ascending' | 'descending' | null;
  onSort(id: string): void;
}

function Head({ column: { id, label }, asked, sorted, onSort }: HeadProps) {
  const task = /^task-(\d+)$/.exec(id);
  const Arrow = sorted === 'descending' ? ArrowDown : ArrowUp;
  return (
    <th scope="col" aria-sort={sorted ?? 'none'} {...(task && { title: asked[Number(task[1])].question })}>
      <Button className="overview-sort" onPress={() => onSort(id)}>
        {task && <span className="visually-hidden">Task </span>}
        {label}
        {sorted && <Arrow aria-hidden="true" />}
      </Button>
    </th>
  );
}

interface RowProps {
  row: StudentRow;
  columns: readonly ClassColumn[];
  isOpen: boolean;
  onOpen(id: string): void;
}

function Row({ row, columns, isOpen, onOpen }: RowProps) {
  const { student, marked } = row;
  const { id } = student.handIn;
  return (
    <tr data-open={isOpen || undefined} onClick={() => onOpen(id)}>
      {columns.map(column => {
        const task = /^task-(\d+)$/.exec(column.id);
        if (column.id === 'name')
          return (
            <th key={column.id} scope="row">
              <Button className="text-button" aria-expanded={isOpen} onPress={() => onOpen(id)}>
                {student.answers.student}
              </Button>
            </th>
          );
        if (task)
          return (
            <td key={column.id} className="overview-task">
              <Sign {...marked[Number(task[1])]} />
            </td>
          );
        if (column.id === 'state')
          return (
            <td key={column.id}>
              {remarksOf(row).map(remark => (
                <span key={remark} className="overview-state" data-good={remark === 'verified' || undefined}>
                  {remark}
                </span>
              ))}
            </td>
          );
        return <td key={column.id}>{column.shown(row)}</td>;
      })}
    </tr>
  );
}
