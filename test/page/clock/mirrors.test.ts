// Official files from a mirror: 11 MB pass through the test, and the page gives a mirror only so many seconds.

import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { realData } from '../../setup/realData.ts';
import { stage, webPage } from '../visit.ts';

const { open } = stage({ datasets: false });

it.runIf(realData)('takes the next mirror when one answers with a web page', async () => {
  const visit = await open('?dataset=mnist&trainSize=500&hidden=32&samples=1', {
    mirror: url =>
      url.includes('jsdelivr')
        ? webPage
        : {
            status: 200,
            contentType: 'application/gzip',
            body: readFileSync(join(realData!, 'mnist', basename(url))),
          },
  });
  await visit.until(['idle', 'paused']);
  expect(visit.abroad.some(url => url.includes('jsdelivr'))).toBe(true);
  expect(visit.abroad.some(url => !url.includes('jsdelivr'))).toBe(true);
  await visit.press('One step');
  await expect.poll(visit.steps, { timeout: 30_000 }).toBe(1);

  // What was verified is kept: a second visit asks nobody.
  const asked = visit.abroad.length;
  await visit.page.reload();
  await visit.until(['idle', 'paused']);
  expect(visit.abroad.length).toBe(asked);
});
