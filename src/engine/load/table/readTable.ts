// A table of text from one file, or from one to learn from and one to test with, collected in so little memory that files of any
// length fit. Of two files the second is read as the first is: what does not go together is said of both.

import { DataError } from '../../../core/dataError.ts';
import { collectTable, columnNames } from '../../../core/table/collect.ts';
import { FEWEST_ROWS } from '../../../core/table/limits.ts';
import { matchColumns } from '../../../core/table/pair.ts';
import type { ReadTable } from '../../../core/table/survey.ts';
import type { Dialect } from '../../../core/table/types.ts';
import type { TableFile } from '../../api.ts';
import { commonName } from '../openFiles.ts';
import { type Beginning, type FileOptions, readFile, type Taker } from './readFile.ts';

export interface ReadOptions extends Omit<FileOptions, 'header'> {
  /** Numbers that are kept, where it is not as many as fit; for tests. */
  readonly mostKept?: number;
}

/** What is wrong with one of the files, or, without a file, with both together. */
export class FileError extends DataError {
  readonly file: string | null;
  constructor(file: string | null, message: string) {
    super(message);
    this.file = file;
  }
}

/** Rows that the page shows. */
const SHOWN = 20;

/**
 * @throws FileError what is wrong with a file, and where, or with two that do not go together
 * @throws the signal's reason when the caller aborted
 */
export async function readTable({ name, bytes, header, test }: TableFile, options: ReadOptions): Promise<ReadTable> {
  const { mostKept, onProgress } = options;
  const first: string[][] = [];
  let dialect!: Dialect;
  let names: readonly string[] | null = null;
  let table!: ReturnType<typeof collectTable>;

  function begin(found: Beginning): Taker {
    dialect = found.dialect;
    const { width, decimal } = dialect;
    if (dialect.header) names = columnNames(found.firstRow, width);
    table = collectTable(width, { decimal, ...(test && { file: name }) }, mostKept === undefined ? {} : { mostKept });
    return {
      header: dialect.header,
      onRow(cells, line) {
        if (first.length < SHOWN) first.push(cells.slice(0, width));
        table.add(cells, line);
      },
    };
  }

  /** A first row like that of the other file holds names if that does. */
  function beginTest(found: Beginning): Taker {
    const { width, decimal } = found.dialect;
    const said = columnNames(found.firstRow, width);
    const isHeader = header ?? (found.dialect.header || said.join('\n') === names?.join('\n'));
    const mine = { file: name, names, width: dialect.width };
    const places = matchColumns(mine, { file: test!.name, names: isHeader ? said : null, width });
    if (typeof places === 'string') throw new FileError(null, places);
    names ??= isHeader ? said : null;
    table.turnToTest({ decimal, file: test!.name });
    return {
      header: isHeader,
      onRow: (cells, line) =>
        table.add(
          places.map(place => cells[place]),
          line,
        ),
    };
  }

  const share = test ? bytes.size / (bytes.size + test.bytes.size) : 1;
  const read = async (
    file: { name: string; bytes: Blob },
    begin: (found: Beginning) => Taker,
    from: number,
    to: number,
  ) => {
    const onShare = (share: number) => onProgress?.(from + (to - from) * share);
    try {
      const rows = await readFile(file.bytes, begin, { ...options, header, onProgress: onShare });
      if (test && rows < FEWEST_ROWS)
        throw new DataError(`It has only ${rows} rows; at least ${FEWEST_ROWS} are needed.`);
    } catch (error) {
      const isOurs = error instanceof DataError && !(error instanceof FileError);
      throw isOurs ? new FileError(file.name, error.message) : error;
    }
  };
  await read({ name, bytes }, begin, 0, share);
  if (test) await read(test, beginTest, share, 1);
  return {
    name: nameOf(test ? [name, test.name] : [name]),
    dialect,
    first,
    table: table.end(columnNames(names, dialect.width)),
  };
}

/** "wine" for wine.csv.gz, "ECG5000" for ECG5000_TRAIN.txt and ECG5000_TEST.txt. */
function nameOf(files: readonly string[]): string {
  const bare = files.map(file => file.replace(/(\.(csv|tsv|tab|txt|data|dat|gz))+$/i, '') || file);
  return bare.length === 1 ? bare[0] : commonName(bare);
}
