// What goes wrong, as a visitor meets it: each fault gives a sentence, and the lab goes on.

import { describe, expect, it } from 'vitest';
import { stage, type Visit, webPage } from './visit.ts';

/** Everything that is announced to a reader: notices, states and alarms. */
const notices = async (visit: Visit) =>
  (await visit.page.locator('[role=status], [role=alert], [role=log], [role=alertdialog]').allInnerTexts()).join('\n');

const trainsOneStep = async (visit: Visit) => {
  await visit.press('One step');
  await expect.poll(visit.steps, { timeout: 30_000 }).toBe(1);
};

describe('rubbish in the address', () => {
  const { open } = stage({ bench: [] });

  it('is answered with a sentence for each thing that cannot be used', async () => {
    const rubbish = [
      'latent=1e9',
      'hidden=',
      'beta=NaN',
      'heldOut=-3',
      'backend=abacus',
      'run=maybe',
      'optimizer=%22%3E%3Cimg src=x onerror=window.hacked=1%3E',
    ];
    const visit = await open(`?dataset=strokes&trainSize=500&samples=1&${rubbish.join('&')}`);
    await expect.poll(() => notices(visit), { timeout: 30_000 }).toContain('run can be');
    const sentences = await notices(visit);
    for (const sign of [/between 1 and 64/, /Hidden layers must/, /“NaN”/, /between 0 and \d+/, /“abacus”/, /onerror/])
      expect(sentences).toMatch(sign);
    await visit.until(['idle', 'paused']);
    await trainsOneStep(visit);
    const { params } = await visit.keptRun(1);
    expect(params).toMatchObject({ latent: 64, hidden: '400', beta: 1, heldOut: 0, optimizer: 'rmsprop' });
    expect(await visit.page.evaluate(() => 'hacked' in window)).toBe(false);
  });

  it('cannot smuggle a script in as a dataset', async () => {
    const visit = await open('?dataset=%3Cscript%3Ewindow.hacked=1%3C/script%3E&trainSize=500&hidden=32&samples=1');
    await expect.poll(() => notices(visit), { timeout: 30_000 }).toMatch(/Dataset cannot be/);
    await visit.until(['idle', 'paused']);
    await trainsOneStep(visit);
    expect(await visit.page.evaluate(() => 'hacked' in window)).toBe(false);
  });
});

describe('no datasets at all', () => {
  const { open } = stage({ datasets: false, bench: [] });

  it('goes on with Strokes by itself when nobody chose', async () => {
    const visit = await open('?trainSize=500&hidden=32&samples=1');
    await expect.poll(() => notices(visit), { timeout: 60_000 }).toMatch(/Strokes/);
    await visit.until(['idle', 'paused']);
    await trainsOneStep(visit);
    expect((await visit.keptRun(1)).params.dataset).toBe('strokes');
  });

  it('starts by itself on Strokes if it was asked to start by itself', async () => {
    const visit = await open('?trainSize=500&hidden=32&samples=1&epochs=1&run=1');
    await visit.until('finished');
    expect((await visit.keptRun(5)).params.dataset).toBe('strokes');
  });

  it('says why, file by file, when the dataset was chosen, and offers what is left', async () => {
    const visit = await open('?dataset=mnist&hidden=32&samples=1');
    await visit.until('failed');
    await visit.page.locator('[role=alert] summary').click();
    for (const file of ['train-images', 'train-labels', 't10k-images', 't10k-labels'])
      await visit.page.getByText(file).first().waitFor();
    await visit.page
      .getByRole('button', { name: /open files/i })
      .first()
      .waitFor();
    await visit.page
      .getByRole('button', { name: /strokes/i })
      .first()
      .click();
    await visit.until('idle');
    await trainsOneStep(visit);
    expect((await visit.keptRun(1)).params.dataset).toBe('strokes');
  });

  it('does not take a web page for a dataset', async () => {
    const visit = await open('?dataset=mnist', { mirror: () => webPage });
    await visit.until('failed');
    await visit.page.locator('[role=alert] summary').click();
    await visit.page
      .getByText(/web page|html/i)
      .first()
      .waitFor();
  });
});

describe('no WebGL', () => {
  const { open } = stage({ flags: ['--no-sandbox', '--disable-gpu', '--disable-software-rasterizer'] });

  it('falls back to WebAssembly and says so', async () => {
    const visit = await open('?dataset=strokes&backend=webgl&trainSize=500&hidden=32&samples=1');
    await visit.until(['idle', 'paused']);
    await visit.page.getByText(/WebGL/).first().waitFor();
    await trainsOneStep(visit);
    expect((await visit.keptRun(1)).device.backend).toBe('wasm');
  });
});
