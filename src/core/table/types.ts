// A table as it was read, what can be said about it, and what a person decides. They are apart because the page shows the
// one, asks for the other, and never holds the table itself.

export type Delimiter = ',' | ';' | '\t' | '|' | ' ';

/** How a file writes a table. */
export interface Dialect {
  /** A blank stands for any number of blanks and tabs, as in the files of the UCR archive. */
  readonly delimiter: Delimiter;
  readonly decimal: '.' | ',';
  /** Whether the first row holds names. */
  readonly header: boolean;
  /** Lines of other things before the first row, such as a title. */
  readonly skipped: number;
  /** Cells of a row. */
  readonly width: number;
}

/** Where something stands that does not belong there. */
export interface Stray {
  /** Counted from 1, as editors do. */
  readonly line: number;
  readonly text: string;
  /** Which file, where there are two. */
  readonly file?: string;
}

export interface TableColumn {
  readonly name: string;
  /** [rows] NaN where nothing stands, or a text. */
  readonly numbers: Float32Array;
  /** [rows] 0 where there is no text, else its place in `texts` plus one, or more than those are; null where none is. */
  readonly codes: Uint16Array | null;
  /** Different texts in the order in which they came, as many as are kept. */
  readonly texts: readonly string[];
  /** The first cell that is no number. */
  readonly firstText: Stray | null;
  /** Some are whole and have more digits than a number of 32 bits: two that differ may be the same here. */
  readonly isInexact: boolean;
}

export interface Table {
  /** Rows that are kept ... */
  readonly rows: number;
  /** ... of those that the file has: more where a random sample was taken. */
  readonly rowsInFile: number;
  readonly columns: readonly TableColumn[];
  /** [rows] 1 = for testing only, from a file of their own; null where one file has to do for everything. */
  readonly isTest: Uint8Array | null;
}

/**
 * What a column holds: a text of few different values is a category, and `mixed` are numbers with a few texts among them,
 * which no number can stand for.
 */
export type ColumnKind = 'number' | 'category' | 'text' | 'date' | 'mixed' | 'constant' | 'empty';

export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

export interface ColumnSurvey {
  readonly name: string;
  readonly kind: ColumnKind;
  /** Rows without a value. */
  readonly missing: number;
  /** All different values with the number of rows, in their order; null where there are too many to list. */
  readonly values: readonly ValueCount[] | null;
  /** Of its numbers; null where it has none. */
  readonly range: { readonly min: number; readonly max: number; readonly whole: boolean } | null;
  /** The first cell that is no number. */
  readonly firstText: Stray | null;
  /** It looks like a number that only names a row. */
  readonly isId: boolean;
  /** It has whole numbers that the lab cannot tell from their neighbours. */
  readonly isInexact: boolean;
}

/** What a person decides about a table. */
export interface TablePlan {
  /** Each row is an example of its own columns, or of one quantity measured over time. */
  readonly kind: 'rows' | 'series';
  /** The column that says what each row is; null where none does. */
  readonly label: number | null;
  /** Labels that count as the anomaly; none: nothing is known to be anomalous. */
  readonly anomalous: readonly string[];
  /** Columns that the model does not see. */
  readonly leftOut: readonly number[];
  /** What is done with rows without a value: left out, or filled with the median of the training rows. */
  readonly missing: 'drop' | 'median';
}

/** What the page is told of a table. */
export interface Survey {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly rows: number;
  readonly rowsInFile: number;
  /** How many of `rows` are for testing only; null where one file has to do for everything. */
  readonly testRows: number | null;
  readonly dialect: Dialect;
  /** The first rows as they stand in the file, without names. */
  readonly first: readonly (readonly string[])[];
  readonly columns: readonly ColumnSurvey[];
  /** What most people would decide. */
  readonly guess: TablePlan;
  /** Sentences about what was done while reading. */
  readonly notes: readonly string[];
}
