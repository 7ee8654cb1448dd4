// How large a table may be, in one place: what a class of students needs, and what fits beside a training run.

/** Values that an example may have. */
export const MOST_VALUES = 512;
/** Columns of a file: those values, a label, and what is left out beside them. */
export const MOST_COLUMNS = 600;
/** Different texts of a column that are told apart. */
export const MOST_TEXTS = 1000;
/** Different values of a column that can be a label, and that are listed. */
export const MOST_CLASSES = 50;
/** Different values of a column of text that can be a column each. */
export const MOST_ONE_HOT = 20;
/** A series of fewer points is a row. */
export const FEWEST_POINTS = 16;
/** Rows: fewer cannot be divided into parts. */
export const FEWEST_ROWS = 12;
/** Numbers that are kept of a file, 64 MB; of a longer one a random sample of rows. */
export const MOST_KEPT = 1 << 24;
