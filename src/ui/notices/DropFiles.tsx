// Files can be dropped anywhere on the page; the whole page says so while they hover over it.

import { useEffect, useState } from 'react';
import { openFiles } from '../../state/actions.ts';

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

export function DropFiles() {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hover = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault(); // or the browser would open the file in place of the lab
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      void openFiles([...(event.dataTransfer?.files ?? [])]);
    };
    const listeners = { dragover: hover, dragleave: leave, drop } as const;
    for (const [name, listener] of Object.entries(listeners)) addEventListener(name as 'drop', listener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) removeEventListener(name as 'drop', listener);
    };
  }, []);
  if (!over) return null;
  return (
    <div className="drop" aria-hidden="true">
      <p>Drop the IDX files of a dataset, images and labels together, gzipped or not</p>
    </div>
  );
}
