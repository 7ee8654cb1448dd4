// The first rows of a table as they stand in the file, under the names of its columns. What a file says is text here, whatever
// it looks like.

import type { Survey, TablePlan } from '../../core/table/types.ts';

interface Props {
  survey: Survey;
  plan: TablePlan;
}

/** A row of a file with hundreds of columns need not be drawn whole. */
const SHOWN_COLUMNS = 30;

export function FirstRows({ survey: { columns, first }, plan }: Props) {
  const shown = columns.slice(0, SHOWN_COLUMNS);
  const markOf = (c: number) => (c === plan.label ? 'label' : plan.leftOut.includes(c) ? 'out' : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label="First rows of the file">
      <table>
        <thead>
          <tr>
            {shown.map(({ name }, c) => (
              <th key={name} scope="col" data-mark={markOf(c)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity but its place
            <tr key={i}>
              {shown.map(({ name }, c) => (
                <td key={name} data-mark={markOf(c)}>
                  {row[c]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {columns.length > SHOWN_COLUMNS && (
        <p className="soft small">{columns.length - SHOWN_COLUMNS} more columns are not shown.</p>
      )}
    </section>
  );
}
