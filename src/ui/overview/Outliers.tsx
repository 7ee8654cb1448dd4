// What lies far from the rest of the class, in words.

import { outliersOf } from '../../assignments/overview/outliers.ts';
import type { Student } from '../../assignments/overview/students.ts';

export function Outliers({ students }: { students: readonly Student[] }) {
  const found = outliersOf(students);
  if (found.length === 0) return null;
  return (
    <div className="overview-outliers">
      <h3>Far from the rest of the class</h3>
      <ul>
        {found.map(({ student, words }) => (
          <li key={`${student} ${words}`}>
            <b>{student}</b>: {words}.
          </li>
        ))}
      </ul>
      <p className="soft small">
        More than one and a half times the distance of the quartiles beyond them. Nothing is wrong by itself: a look at
        these files may be worth while.
      </p>
    </div>
  );
}
