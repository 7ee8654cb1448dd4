// Everything that turns an id, or files of the student's, into images. No tensors and no DOM: it runs in a worker, on the
// page's thread and in Node.

export { type Loaded, type LoadOptions, type LoadProgress, loadDataset } from './loadDataset.ts';
export { LoadError, type LoadReason } from './loadError.ts';
export { loadFiles, type Opened, type OpenedFile } from './openFiles.ts';
