// Tables of text that a person opens: read piece by piece, whatever their length.

export { type ReadOptions, readTable, type TableFile } from './readTable.ts';
