// One class is normal and all others are to be found: on rows that the page makes itself, so no files are needed.

import { expect, it } from 'vitest';
import { stage } from './visit.ts';

const { open } = stage({ datasets: false, bench: [] });

it('learns from the normal class alone, crosses the others out, and is called after it', async () => {
  const visit = await open('?dataset=sensors&epochs=5&samples=1&run=1');
  const { page } = visit;
  await visit.until('finished', 150_000);

  const { params, counts, scores } = await visit.exportRun();
  expect(params).toMatchObject({ anomaly: 'one-class', normalClass: 0, likelihood: 'gaussian', hidden: '32,16' });
  expect(counts).toMatchObject({ contaminated: 0, testNormal: 1200, testAnomalous: 800 });
  expect(scores.probability!.auc).toBeGreaterThan(0.75);

  const chips = page.locator('[data-field=normalClass] .class-chip');
  expect(await chips.allTextContents()).toEqual(['Normal', 'Spike', 'Drift', 'Stuck', 'Broken correlation']);
  const crossed = await chips.evaluateAll(all => all.map(chip => chip.matches('[data-anomalous]')));
  expect(crossed).toEqual([false, true, true, true, true]);
  await page.getByText(/^Sensors, Normal against the rest, 5-d/).waitFor();
}, 240_000);
