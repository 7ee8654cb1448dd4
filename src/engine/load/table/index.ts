// Tables of text that a person opens: read piece by piece, whatever their length.

export { openTable } from './openTable.ts';
export { FileError, type ReadOptions, readTable } from './readTable.ts';
