// Files from this computer, dropped or chosen: what is of this lab's own making goes one way, data and weights go another.

import { notify } from '../state/notices.ts';
import { openFiles as openData } from '../state/opened.ts';

export async function openFiles(files: readonly File[]): Promise<void> {
  if (!files.some(({ name }) => /\.json$/i.test(name))) return openData(files);
  const found = await import('./assignment/openJson.ts').catch(() => null);
  if (found) await found.openJson(files);
  else notify('warning', 'What reads such a file could not be fetched. Try again when the connection is back.');
}
