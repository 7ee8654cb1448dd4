// How answers and results are spread over the class: a card a task, and one for what the runs came to.

import type { StudentRow } from '../../assignments/overview/classTable.ts';
import type { Asked } from '../../assignments/overview/marked.ts';
import { type One, type Spread, spreadOf, spreadWords } from '../../assignments/overview/spread.ts';
import { quantile } from '../../core/rising.ts';
import { fixed, withUnit } from '../../views/numbers.ts';
import { Markdown } from '../markdown/Markdown.tsx';
import { Bars } from './charts/Bars.tsx';
import { DrawnCurves } from './charts/DrawnCurves.tsx';
import { NumberChart } from './charts/NumberChart.tsx';

interface Props {
  rows: readonly StudentRow[];
  asked: readonly Asked[];
}

export const Spreads = ({ rows, asked }: Props) => (
  <section className="overview-spreads" aria-label="The class by task">
    <Results rows={rows} />
    {asked.map((task, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a task is its place
      <TaskSpread key={i} number={i + 1} asked={task} all={rows.map(row => oneOf(row, i))} />
    ))}
  </section>
);

const oneOf = ({ student, marked }: StudentRow, task: number): One => ({
  student: student.answers.student,
  marked: marked[task],
});

function Results({ rows }: Pick<Props, 'rows'>) {
  const areas = rows.flatMap(({ best }) => best?.auc ?? []).toSorted((a, b) => a - b);
  const middle = quantile(areas, 0.5);
  return (
    <article className="card">
      <h3>Best AUC</h3>
      {areas.length === 0 ? (
        <p className="soft">No run of the class has an AUC.</p>
      ) : (
        <>
          <p className="soft small">
            {areas.length} of {rows.length} have one; the median is {fixed(middle, 3)}
          </p>
          <NumberChart label={`Best AUC of ${areas.length} students, median ${fixed(middle, 3)}`} values={areas} />
        </>
      )}
    </article>
  );
}

function TaskSpread({ number, asked, all }: { number: number; asked: Asked; all: readonly One[] }) {
  const words = spreadWords(asked, all);
  return (
    <article className="card">
      <h3>Task {number}</h3>
      <div className="overview-question">
        <Markdown text={asked.question} />
      </div>
      <p className="soft small">{words}</p>
      <Drawn spread={spreadOf(asked, all)} label={`Answers to task ${number}: ${words}`} />
    </article>
  );
}

function Drawn({ spread, label }: { spread: Spread; label: string }) {
  switch (spread.kind) {
    case 'bars':
      return <Bars bars={spread.bars} />;
    case 'numbers':
      return spread.values.length === 0 ? null : (
        <>
          <NumberChart {...spread} label={label} values={spread.values.map(({ value }) => value)} />
          <p className="soft small">
            {spread.right &&
              `Right from ${spread.right[0]} to ${withUnit(String(spread.right[1]), spread.unit)}, which is shaded. `}
            {spread.results.length > 0 && 'Small marks below the line: what came out.'}
          </p>
        </>
      );
    case 'curves':
      return spread.drawn.length === 0 ? null : (
        <DrawnCurves label={label} drawn={spread.drawn.map(({ value }) => value)} results={spread.results} />
      );
    case 'texts':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard
        <section className="overview-texts" tabIndex={0} aria-label={label}>
          <ul>
            {spread.texts.map(({ student, value }) => (
              <li key={student}>
                <b>{student}</b>
                <p>{value}</p>
              </li>
            ))}
          </ul>
        </section>
      );
    case 'reached':
      return null;
  }
}
