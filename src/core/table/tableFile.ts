// What is said of a table as a person opened it: one file, or one to learn from and one to test with.

interface File {
  readonly name: string;
  readonly bytes: { readonly size: number };
}

interface OpenedTable extends File {
  readonly header?: boolean;
  readonly test?: File;
}

/** "train.csv and test.csv" */
export const tableName = ({ name, test }: OpenedTable): string => (test ? `${name} and ${test.name}` : name);

/** Of all its files. */
export const tableBytes = ({ bytes, test }: OpenedTable): number => bytes.size + (test?.bytes.size ?? 0);

/** Whether both are the same files, read in the same way. */
export const isSameTable = (a: OpenedTable, b: OpenedTable): boolean =>
  tableName(a) === tableName(b) &&
  a.bytes.size === b.bytes.size &&
  a.test?.bytes.size === b.test?.bytes.size &&
  a.header === b.header;
