// What the page does while a run trains, counted: painting takes its time from training where both share a processor.

import { expect, it } from 'vitest';
import { stage } from '../visit.ts';

const { open } = stage();

/** Each chart and the probe that it draws. */
const CHARTS = {
  roc: 'detection',
  score: 'detection',
  'precision-recall': 'detection',
  cost: 'detection',
  curves: 'history',
} as const;

interface Counted {
  /** Looks that have come, by probe. */
  looks: Record<string, number>;
  /** Drawings of a chart, by view. */
  drawings: Record<string, number>;
  /** Animations that ran when it was looked for them. */
  moving: string[];
}

/** Runs in the page, before its own scripts. */
function count(): void {
  const counted: Counted = { looks: {}, drawings: {}, moving: [] };
  Object.assign(window, { counted });
  const { Worker } = window;
  window.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', ({ data }) => {
        for (const id of Object.keys(data?.value?.looks ?? {})) counted.looks[id] = (counted.looks[id] ?? 0) + 1;
      });
    }
  };
}

it('draws each chart once a look at most, and nothing moves by itself', async () => {
  const { page, until, press } = await open('?dataset=strokes&trainSize=2000&epochs=500&backend=wasm', {
    example: true,
    reducedMotion: 'no-preference',
    viewport: { width: 1280, height: 4800 }, // everything in sight
  });
  await page.addInitScript(count);
  await page.reload();
  await until('idle');
  await press('Play');
  await until('training');
  await page.locator('#view-cost .main-svg').first().waitFor();
  await page.locator('#view-curves .main-svg').first().waitFor();
  await page.waitForTimeout(1000);

  const { looks, drawings, moving } = await page.evaluate(
    async views => {
      const { counted } = window as unknown as { counted: Counted };
      for (const view of views) {
        const chart = document.querySelector(`#view-${view} .js-plotly-plot`) as unknown as {
          on(event: string, listener: () => void): void;
        };
        counted.drawings[view] = 0;
        chart.on('plotly_afterplot', () => {
          counted.drawings[view] += 1;
        });
      }
      counted.looks = {};
      for (let i = 0; i < 12; i++) {
        await new Promise(resolve => setTimeout(resolve, 500));
        for (const animation of document.getAnimations())
          if (animation.playState === 'running') counted.moving.push(String((animation as CSSAnimation).animationName));
      }
      return counted;
    },
    Object.keys(CHARTS) as (keyof typeof CHARTS)[],
  );
  console.info('looks and drawings in six seconds:', looks, drawings);
  expect(moving).toEqual([]);
  for (const [view, probe] of Object.entries(CHARTS)) {
    expect(drawings[view], view).toBeGreaterThan(0);
    expect(drawings[view], view).toBeLessThanOrEqual(looks[probe] + 1); // one may have waited for its turn
  }
});
