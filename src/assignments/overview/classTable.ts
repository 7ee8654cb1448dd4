// The class as a table, a row a student: what a person sorts and reads, and what is saved as CSV.

import { fixed, share, whole } from '../../views/numbers.ts';
import { scoreLabel } from '../../views/runTitle.ts';
import type { Cell, Table } from '../../views/table.ts';
import { type Best, bestOf, minutesOf } from './figures.ts';
import { states } from './handIn.ts';
import { type Asked, type Marked, markedOf, marks } from './marked.ts';
import { duplicateWords, type Student } from './students.ts';
import { type Checked, checkedWords } from './verifying.ts';

export interface StudentRow {
  readonly student: Student;
  /** By task. */
  readonly marked: readonly Marked[];
  readonly best: Best | null;
  readonly minutes: number;
  readonly reached: number;
  /** What came out of training its runs again, by place among them. */
  readonly checked: readonly (Checked | undefined)[];
}

export const rowOf = (
  student: Student,
  asked: readonly Asked[],
  checked: Readonly<Record<string, readonly (Checked | undefined)[]>>,
): StudentRow => {
  const marked = markedOf(student.answers, asked);
  return {
    student,
    marked,
    best: bestOf(student.answers),
    minutes: minutesOf(student.answers),
    reached: marked.filter(({ isReached }) => isReached).length,
    checked: checked[student.handIn.id] ?? [],
  };
};

/** What is to be said of a student's file: "edited", "same training as another", "handed in twice". */
export function remarksOf({ student, checked }: StudentRow): string[] {
  const { handIn, duplicates, earlier } = student;
  const known = checked.filter(one => one !== undefined);
  return [
    ...(handIn.state === 'read' ? [] : [states[handIn.state]]),
    ...(duplicates.length > 0 ? ['duplicate'] : []),
    ...(earlier.length > 0 ? [`handed in ${earlier.length + 1} times`] : []),
    ...(known.some(({ outcome }) => outcome === 'apart') ? ['not borne out'] : []),
    ...(known.length > 0 && known.every(({ outcome }) => outcome === 'within') ? ['verified'] : []),
  ];
}

export interface ClassColumn {
  readonly id: string;
  readonly label: string;
  /** What it is sorted by, and what a program reads. */
  of(row: StudentRow): Cell;
  /** What a person reads. */
  shown(row: StudentRow): string;
}

const stamp = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const time = (iso: string): string => stamp.format(new Date(iso));
/** Best first where it is sorted downwards. */
const rank: Readonly<Record<Marked['mark'], number>> = { open: 0, wrong: 1, answered: 2, right: 3, reached: 4 };

/** @param asked the tasks, each with a column of its own */
export function columnsOf(asked: readonly Asked[]): ClassColumn[] {
  const reachable = asked.filter(({ wantsRun }) => wantsRun).length;
  return [
    {
      id: 'name',
      label: 'Name',
      of: ({ student }) => student.answers.student,
      shown: ({ student }) => student.answers.student,
    },
    {
      id: 'handedIn',
      label: 'Handed in',
      of: ({ student }) => student.answers.handedIn,
      shown: ({ student }) => time(student.answers.handedIn),
    },
    {
      id: 'minutes',
      label: 'Time',
      of: ({ minutes }) => minutes,
      shown: ({ minutes }) => (minutes < 120 ? `${whole(minutes)} min` : `${fixed(minutes / 60, 1)} h`),
    },
    ...asked.map(
      (_, i): ClassColumn => ({
        id: `task-${i}`,
        label: String(i + 1),
        of: ({ marked }) => rank[marked[i].mark],
        shown: ({ marked }) => marks[marked[i].mark],
      }),
    ),
    ...(reachable > 0
      ? [
          {
            id: 'reached',
            label: 'Reached',
            of: ({ reached }: StudentRow) => reached,
            shown: ({ reached }: StudentRow) => `${reached} of ${reachable}`,
          },
        ]
      : []),
    {
      id: 'auc',
      label: 'Best AUC',
      of: ({ best }) => best?.auc ?? null,
      shown: ({ best }) => (best ? share(best.auc) : '–'),
    },
    {
      id: 'runs',
      label: 'Runs',
      of: ({ student }) => student.answers.runs.length,
      shown: ({ student }) => String(student.answers.runs.length),
    },
    {
      id: 'state',
      label: 'File',
      of: row => remarksOf(row).join(', '),
      shown: row => remarksOf(row).join(', ') || 'read',
    },
  ];
}

/** Rows by a column; what has no value comes last either way. */
export function sorted(
  rows: readonly StudentRow[],
  { of }: ClassColumn,
  direction: 'ascending' | 'descending',
): StudentRow[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [x, y] = [of(a), of(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    if (typeof x === 'number' && typeof y === 'number') return sign * (x - y);
    return sign * String(x).localeCompare(String(y));
  });
}

/** Everything that is known of each student, for a spreadsheet. */
export function classTable(rows: readonly StudentRow[], asked: readonly Asked[]): Table {
  const ofTask = asked.flatMap((_, i) => [`task ${i + 1}`, `task ${i + 1}: answer`, `task ${i + 1}: outcome`]);
  return {
    columns: [
      ...['name', 'handed in', 'minutes', ...ofTask, 'reached', 'best AUC', 'by score', 'runs', 'seeds'],
      ...['file', 'state', 'handed in before', 'same training as', 'trained again', 'device', 'lab'],
    ],
    count: rows.length,
    row(index) {
      const row = rows[index];
      const { student, marked, best, minutes, reached } = row;
      const { answers, handIn, earlier } = student;
      return [
        ...[answers.student, answers.handedIn, Math.round(10 * minutes) / 10],
        ...marked.flatMap(({ mark, answer, outcome }) => [marks[mark], answer, outcome]),
        ...[reached, best?.auc ?? null, best ? scoreLabel(best.score) : null, answers.runs.length],
        [...new Set(answers.runs.map(({ record }) => record.params.seed))].join(' '),
        ...[handIn.file, states[handIn.state], earlier.length, duplicateWords(student) ?? ''],
        row.checked.flatMap((one, i) => (one ? [`run ${i + 1}: ${checkedWords(one)}`] : [])).join('; '),
        ...[answers.device, answers.lab],
      ];
    },
  };
}
