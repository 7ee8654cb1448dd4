// What can be taken away from a card.

import type { Stage } from '../../state/store.ts';
import { csv, type Table } from '../../views/table.ts';

/** What a view of a run can be saved as. Functions, because nothing of it is made before somebody asks. */
export interface Files {
  png?(of: Stage): Promise<Blob>;
  svg?(of: Stage): Promise<Blob>;
  /** Null while there is nothing to show. */
  table(of: Stage): Table | null;
}

/** A file of a view says which run and step it shows, because a thesis has many of them: as the file of the run itself ends. */
export const fileName = (view: string, run: string, step: number, ending: string): string =>
  `vae-anomaly-lab-${view}-${run}-step-${step}.${ending}`;

export const csvBlob = (table: Table): Blob => new Blob([csv(table)], { type: 'text/csv;charset=utf-8' });

export const svgBlob = (text: string): Blob => new Blob([text], { type: 'image/svg+xml' });

export const canvasBlob = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('The picture is empty.'))), 'image/png'),
  );

/** The drawing as a picture, two pixels for one so that it prints well. */
export async function svgPicture(text: string): Promise<Blob> {
  const address = URL.createObjectURL(svgBlob(text));
  try {
    const image = Object.assign(new Image(), { src: address });
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 2 * image.naturalWidth;
    canvas.height = 2 * image.naturalHeight;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvasBlob(canvas);
  } finally {
    URL.revokeObjectURL(address);
  }
}
