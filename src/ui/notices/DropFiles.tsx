// Files can be dropped anywhere on the page; the whole page says so while they hover over it.

import { openFiles } from '../openFiles.ts';
import { useDrop } from '../useDrop.ts';

export function DropFiles() {
  const isOver = useDrop(null, files => void openFiles(files));
  if (!isOver) return null;
  return (
    <div className="drop" aria-hidden="true">
      <p>
        Drop a table (CSV) here, or two as train and test, or the IDX files of a dataset, images and labels together;
        gzipped or not; weights that come back from PyTorch; or an assignment
      </p>
    </div>
  );
}
