// What a page has in its database, read from outside the lab.

import type { Page } from 'playwright';

/**
 * Everything in one store of the lab's database; nothing where there is no such store yet. To open a database that is not
 * there would make one, in the place of the lab's.
 */
export const stored = <T>(page: Page, store: 'runs' | 'states'): Promise<T[]> =>
  page.evaluate(async name => {
    const ours = 'vae-anomaly-lab';
    if (!(await indexedDB.databases()).some(each => each.name === ours)) return [];
    return new Promise<T[]>((resolve, reject) => {
      const opening = indexedDB.open(ours);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const database = opening.result;
        const answer = (found: T[]) => {
          database.close();
          resolve(found);
        };
        if (!database.objectStoreNames.contains(name)) return answer([]);
        const reading = database.transaction(name).objectStore(name).getAll();
        reading.onsuccess = () => answer(reading.result);
      };
    });
  }, store);
