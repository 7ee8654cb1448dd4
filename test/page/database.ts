// What a page has in its database, read from outside the lab.

import type { Page } from 'playwright';

/** Everything in one store of the lab's database; nothing where there is no such store yet. */
export const stored = <T>(page: Page, store: 'runs' | 'states'): Promise<T[]> =>
  page.evaluate(
    name =>
      new Promise<T[]>((resolve, reject) => {
        const opening = indexedDB.open('vae-anomaly-lab');
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
      }),
    store,
  );
