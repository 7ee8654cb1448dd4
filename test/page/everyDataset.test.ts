// Every dataset has a first screen with the essential, and a page that is no longer than that of digits: whatever an example is,
// however many numbers a code has and however long the names of classes are.

import { expect, it } from 'vitest';
import { datasetIds, datasets } from '../../src/datasets/index.ts';
import { realData } from '../setup/realData.ts';
import { drawCharts, misfits } from './fit.ts';
import { expectShort, first, unseen } from './fold.ts';
import { lasting } from './lasting.ts';
import { stage } from './visit.ts';

const { open } = stage();

/** Strokes are looked at in fold.test.ts. */
const others = datasetIds.filter(id => id !== 'strokes' && (datasets[id].make || (datasets[id].read && realData)));

it.each(others)('%s: is short, holds the essential, and all that is written can be read', async id => {
  const query = `?dataset=${id}&model=vae&hidden=16&trainSize=300&epochs=1&samples=1&run=1`;
  const visit = await open(query, { isFirst: true, example: false, viewport: { width: 1280, height: 720 } });
  const { page, until } = visit;
  await until('finished');
  const manifold = datasets[id].shape.kind === 'row' ? '#view-manifold .manifold-columns' : first.manifold;
  const places = { ...first, manifold };
  for (const [width, height] of [
    [1280, 720],
    [1366, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    await drawCharts(page);
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => unseen(page, places), { message: `${width} × ${height}` }).toEqual([]);
    const { plane, ROC } = places;
    expect(await lasting(() => unseen(page, { plane, ROC }, 170)), `${width} × ${height}`).toEqual([]);
  }
  await expectShort(visit);
  expect(await lasting(() => misfits(page))).toEqual([]);
});
