// Files from this computer, dropped or chosen: what is of this lab's own making goes one way, data and weights go another. What reads
// either comes with the first that are opened.

import { notify } from '../state/notices.ts';

function missing(): null {
  notify('warning', 'What reads files could not be fetched. Try again when the connection is back.');
  return null;
}

export async function openFiles(files: readonly File[]): Promise<void> {
  const isOurs = files.some(({ name }) => /\.json$/i.test(name));
  if (isOurs) await (await import('./assignment/openJson.ts').catch(missing))?.openJson(files);
  else await (await import('../state/opened.ts').catch(missing))?.openFiles(files);
}

/** Rows and columns of the opened images change places. */
export const turnOpened = async (): Promise<void> => (await import('../state/opened.ts').catch(missing))?.turnOpened();
